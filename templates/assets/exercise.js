// The clock, what is due, and a log that can be saved. Without this file the page is a list and room for notes.
// Nothing is stored or sent: the log is in this window until somebody saves it.
"use strict";
(function () {
  var clock = document.querySelector(".play-time-now"), words = clock.dataset;
  var rows = Array.from(document.querySelectorAll(".msel tbody tr"));
  var list = document.querySelector(".log-list"), note = document.querySelector(".exercise-log textarea");
  var before = 0, since = null, entries = [], isSaved = true;

  // Seconds of play. The difference of two times, so that a sleeping window does not lose any.
  function played() { return before + (since === null ? 0 : (Date.now() - since) / 1000); }
  function two(number) { return (number < 10 ? "0" : "") + number; }
  function written(seconds) {
    var whole = Math.floor(seconds);
    return Math.floor(whole / 3600) + ":" + two(Math.floor(whole / 60) % 60) + ":" + two(whole % 60);
  }
  function log(text) {
    var wall = new Date();
    var entry = { play: written(played()), wall: two(wall.getHours()) + ":" + two(wall.getMinutes()), text: text };
    entries.push(entry);
    isSaved = false;
    var item = document.createElement("li");
    item.textContent = entry.play + " (" + entry.wall + ") " + text;
    list.append(item);
  }
  function name(row) { return row.dataset.number + " " + row.querySelector(".play-time").textContent + " > " + row.dataset.to; }
  function show() {
    var minutes = played() / 60, open = rows.filter(function (row) { return !row.querySelector("input").checked; });
    clock.querySelector(".play-clock").textContent = written(played());
    rows.forEach(function (row) {
      row.dataset.state = row.querySelector("input").checked ? "given" : Number(row.dataset.at) <= minutes ? "due" : "later";
    });
    var due = open.filter(function (row) { return row.dataset.state === "due" && (since !== null || minutes > 0); });
    var text = due.length ? words.now + due.map(name).join(words.between)
      : open.length ? words.due + name(open[0]) : words.over;
    var place = clock.querySelector(".due");
    if (place.textContent !== text) { place.textContent = text; }
  }
  function act(what) {
    if (what === "start" && since === null) { since = Date.now(); log(words.started); }
    if (what === "pause" && since !== null) { before = played(); since = null; log(words.paused); }
    if (what === "back" || what === "forward") {
      before = Math.max(0, played() + (what === "back" ? -60 : 60));
      if (since !== null) { since = Date.now(); }
    }
    if (what === "note" && note.value.trim()) { log(note.value.trim()); note.value = ""; note.focus(); }
    if (what === "save") {
      var text = entries.map(function (entry) { return entry.play + "\t" + entry.wall + "\t" + entry.text.replace(/\s+/g, " "); });
      var link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text.join("\r\n") + "\r\n"], { type: "text/plain" }));
      link.download = words.file + ".txt";
      link.click();
      isSaved = true;
    }
    show();
  }
  document.querySelectorAll("button[data-do]").forEach(function (button) {
    button.addEventListener("click", function () { act(button.dataset.do); });
  });
  rows.forEach(function (row) {
    row.querySelector("input").addEventListener("change", function () {
      if (this.checked) { log(words.given + name(row)); }
      show();
    });
  });
  addEventListener("beforeunload", function (event) { if (!isSaved) { event.preventDefault(); event.returnValue = words.leave; } });
  document.querySelectorAll(".play-time-now, .log-buttons, .log-notice").forEach(function (part) { part.hidden = false; });
  setInterval(show, 500);
  show();
})();
