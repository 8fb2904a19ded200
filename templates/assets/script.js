// Practice questions can check an answer. Everything else works without this file.
"use strict";
var practice = Array.from(document.querySelectorAll("fieldset[data-right]")).filter(function (question) {
  return question.querySelector(".check");
});
var earned = new Map();

// What the learner chose: the values of ticked boxes, or of all lists.
function chosen(question) {
  return Array.from(question.querySelectorAll("input:checked, select"), function (input) { return input.value; });
}

// The sum stands at the end of the page; it is kept nowhere.
function showPoints() {
  var place = document.querySelector(".page-points");
  if (!place) { return; }
  var sum = 0, most = 0;
  practice.forEach(function (question) {
    most += Number(question.dataset.points);
    sum += earned.get(question) || 0;
  });
  place.hidden = false;
  place.textContent = place.dataset.label + sum + " / " + most;
}

practice.forEach(function (question) {
  var check = question.querySelector(".check");
  var output = check.querySelector("output");
  var said = document.createElement("div");
  said.className = "said";
  said.setAttribute("role", "status");
  check.after(said);
  check.hidden = false;
  function clear() { output.textContent = ""; output.className = ""; said.textContent = ""; }
  check.querySelector("button").addEventListener("click", function () {
    var answer = chosen(question);
    var right = answer.join(", ") === question.dataset.right;
    clear();
    output.textContent = right ? output.dataset.right : output.dataset.wrong;
    output.className = right ? "right" : "wrong";
    if (question.querySelector("input")) {
      answer.forEach(function (letter) {
        var verdict = question.querySelector("[data-letter=\"" + letter + "\"]");
        if (!verdict) { return; }
        verdict.childNodes.forEach(function (part) {
          if (part.nodeName !== "STRONG") { said.append(part.cloneNode(true)); }
        });
      });
    }
    earned.set(question, right ? Number(question.dataset.points) : 0);
    showPoints();
  });
  question.addEventListener("change", clear);
});

// A score sheet adds up. Whole numbers only, so that the last digit is the one on the printed key.
document.querySelectorAll(".scoring[data-formula]").forEach(function (sheet) {
  var rows = Array.from(sheet.querySelectorAll(".score-form tbody tr"));
  var raw = sheet.querySelector(".score-form .raw");
  var output = sheet.querySelector(".score-result output");
  function write(place, text) { if (place) { place.textContent = text; } }
  sheet.addEventListener("change", function () {
    var sum = 0, weights = 0, highest = 0, isWhole = true;
    rows.forEach(function (row) {
      var value = row.querySelector("select").value, weight = Number(row.dataset.weight), score = Number(value);
      isWhole = isWhole && value !== "";
      sum += weight * score;
      weights += weight;
      highest = Math.max(highest, score);
      write(row.querySelector(".product"), value === "" ? "" : String(weight * score));
    });
    write(raw, String(sum));
    if (!isWhole) { write(output, ""); return; }
    var tenths = sheet.dataset.formula === "weighted-mean" ? Math.floor((20 * sum + weights) / (2 * weights))
      : 10 * (sheet.dataset.formula === "highest" ? highest : sum);
    var band = Array.from(sheet.querySelectorAll("[data-from]")).filter(function (row) {
      return Number(row.dataset.from) * 10 <= tenths;
    }).sort(function (one, other) { return other.dataset.from - one.dataset.from; })[0];
    var shown = sheet.dataset.formula === "weighted-mean" ? (tenths / 10).toFixed(1).replace(".", sheet.dataset.decimal) : String(tenths / 10);
    write(output, shown + (band ? " – " + band.dataset.title : ""));
  });
});

// A link into a closed part opens it.
function openTarget() {
  var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (var part = target; part; part = part.parentElement) {
    if (part.tagName === "DETAILS") { part.open = true; }
  }
  if (target) { target.scrollIntoView(); }
}
addEventListener("hashchange", openTarget);
openTarget();

// The agenda: a new start time moves the clock of its day. The minutes from the start stand as they are.
document.querySelectorAll(".day").forEach(function (day) {
  var shift = day.querySelector(".shift");
  var clocks = day.querySelectorAll(".clock[data-at]");
  shift.hidden = false;
  shift.querySelector("input").addEventListener("input", function (event) {
    var time = event.target.value.split(":").map(Number);
    if (time.length < 2) { return; }
    clocks.forEach(function (clock) {
      var minutes = (time[0] * 60 + time[1] + Number(clock.dataset.at)) % 1440;
      clock.textContent = String(Math.floor(minutes / 60)).padStart(2, "0") + ":" + String(minutes % 60).padStart(2, "0");
    });
  });
});

// The certificate: one for each name that is typed or pasted. Nothing is stored or sent.
document.querySelectorAll(".certificate-names").forEach(function (form) {
  var sheets = document.querySelector(".certificates");
  var blank = sheets.querySelector(".certificate").cloneNode(true);
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.querySelector("textarea").addEventListener("input", function (event) {
    var names = event.target.value.split("\n").map(function (name) { return name.trim(); }).filter(Boolean);
    sheets.replaceChildren.apply(sheets, (names.length ? names : [""]).map(function (name) {
      var sheet = blank.cloneNode(true);
      sheet.querySelector(".certificate-name").textContent = name;
      return sheet;
    }));
    form.querySelector("output").textContent = names.length || "";
  });
});
