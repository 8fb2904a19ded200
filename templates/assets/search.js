// Looks for words in the index of the pack (search-index.js), which is a list of pages:
// [title, address, [[anchor, title, text…], …]]. Texts are only ever shown as text, never as markup.
"use strict";
var form = document.getElementById("search");
var field = document.getElementById("search_words");
var said = document.getElementById("search_said");
var list = document.getElementById("search_results");

var MOST = 40;          // Places shown
var BEFORE = 50;        // Characters of an excerpt before the first hit
var AROUND = 180;       // Characters of an excerpt in all
var WHOLE_TITLE = 60, IN_TITLE = 20, IN_PAGE_TITLE = 6, MOST_IN_TEXT = 5;

// One form for what readers take for the same: full and half width, capitals, accents. Japanese voicing marks stay.
function plain(text) {
  return text.normalize("NFKC").toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
}

// The same for single characters, with the place in the original of each character of the result.
function plainWithPlaces(text) {
  var result = "", places = [];
  for (var place = 0; place < text.length;) {
    var character = String.fromCodePoint(text.codePointAt(place));
    var form = plain(character);
    for (var i = 0; i < form.length; i += 1) { places.push(place); }
    result += form;
    place += character.length;
  }
  return { text: result, places: places };
}

// Scripts that put no spaces between words are looked for anywhere, others at the beginning of words. Where words of
// Han or Katakana are joined by Hiragana ("国際法の適用"), each is looked for by itself.
function terms(query) {
  var spaceless = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
  var words = plain(query).match(/[\p{L}\p{M}\p{N}]+/gu) || [];
  return words.flatMap(function (word) {
    var strong = word.match(/[\p{Script=Han}\p{Script=Katakana}ー々]+/gu);
    return strong && /\p{Script=Hiragana}/u.test(word) ? strong : [word];
  }).map(function (word) {
    return new RegExp((spaceless.test(word) ? "" : "(?<![\\p{L}\\p{N}])") + word, "gu");
  });
}

function count(text, term) { return (text.match(term) || []).length; }

// Places that have every term, in their own words or in the title of their page; the best first.
function found(query, places) {
  var wanted = terms(query);
  var whole = plain(query).trim();
  if (!wanted.length) { return []; }
  return places.map(function (place, order) {
    var score = place.plainTitle === whole ? WHOLE_TITLE : 0;
    var own = 0;
    var all = wanted.every(function (term) {
      var inTitle = count(place.plainTitle, term);
      var inText = count(place.plainText, term);
      var inPage = count(place.plainPage, term);
      own += inTitle + inText;
      score += (inTitle ? IN_TITLE : 0) + Math.min(inText, MOST_IN_TEXT) + (inPage ? IN_PAGE_TITLE : 0);
      return inTitle || inText || inPage;
    });
    return { place: place, order: order, score: all && own ? score : 0, terms: wanted };
  }).filter(function (hit) { return hit.score; }).sort(function (one, other) {
    return other.score - one.score || one.order - other.order;
  });
}

// The text with its hits marked.
function marked(text, terms) {
  var form = plainWithPlaces(text);
  var ranges = terms.flatMap(function (term) {
    return Array.from(form.text.matchAll(term), function (match) { return [match.index, match.index + match[0].length]; });
  }).sort(function (one, other) { return one[0] - other[0]; });
  var result = document.createDocumentFragment(), end = 0;
  ranges.forEach(function (range) {
    var from = form.places[range[0]];
    var to = range[1] < form.places.length ? form.places[range[1]] : text.length;
    if (from < end) { return; }
    var mark = document.createElement("mark");
    mark.textContent = text.slice(from, to);
    result.append(text.slice(end, from), mark);
    end = to;
  });
  result.append(text.slice(end));
  return result;
}

// The part of a text round its first hit, from a word's beginning where there are words.
function excerpt(text, terms) {
  var form = plainWithPlaces(text);
  var first = Math.min.apply(null, terms.map(function (term) {
    var at = form.text.search(term);
    return at < 0 ? Infinity : form.places[at];
  }));
  var start = isFinite(first) ? Math.max(0, first - BEFORE) : 0;
  var space = text.indexOf(" ", start);
  if (start > 0 && space >= 0 && space < first) { start = space + 1; }
  var end = Math.min(text.length, start + AROUND);
  space = end < text.length ? text.lastIndexOf(" ", end) : end;
  if (space > start + AROUND / 2) { end = space; }
  return (start > 0 ? "… " : "") + text.slice(start, end) + (end < text.length ? " …" : "");
}

function entry(hit) {
  var place = hit.place;
  var item = document.createElement("li");
  var link = document.createElement("a");
  link.href = place.address;
  link.append(marked(place.title, hit.terms));
  item.append(link);
  if (place.page && place.page !== place.title) {
    var page = document.createElement("span");
    page.className = "quiet";
    page.textContent = place.page;
    item.append(" ", page);
  }
  if (place.text) {
    var quote = document.createElement("p");
    quote.append(marked(excerpt(place.text, hit.terms), hit.terms));
    item.append(quote);
  }
  return item;
}

var places = searchIndex.flatMap(function (page) {
  return page[2].map(function (place) {
    var text = place.slice(2).join(" ");
    return {
      address: page[1] + (place[0] ? "#" + place[0] : ""), page: page[0], title: place[1], text: text,
      plainPage: plain(page[0]), plainTitle: plain(place[1]), plainText: plain(text)
    };
  });
});

function show() {
  var query = field.value.trim();
  var hits = found(query, places);
  list.replaceChildren.apply(list, hits.slice(0, MOST).map(entry));
  said.textContent = !query ? "" : hits.length ? said.dataset.found + " " + hits.length : said.dataset.nothing;
  // The words stand in the address, so that the way back from a place leads to the same list.
  history.replaceState(null, "", query ? "#" + encodeURIComponent(query) : location.pathname);
}

form.hidden = false;
field.value = decodeURIComponent(location.hash.slice(1));
show();
field.addEventListener("input", show);
form.addEventListener("submit", function (event) {
  event.preventDefault();
  var first = list.querySelector("a");
  if (first) { first.focus(); }
});
field.focus();
