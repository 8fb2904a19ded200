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
  place.textContent = place.dataset.label + ": " + sum + " / " + most;
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

// In the room, keys lead from screen to screen. Presenters' remotes send the page keys.
var screens = Array.from(document.querySelectorAll(".room .screen"));
if (screens.length) {
  document.addEventListener("keydown", function (event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, select, textarea, button, a")) { return; }
    var step = { " ": 1, ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 }[event.key];
    if (!step) { return; }
    event.preventDefault();
    var here = screens.findIndex(function (screen) { return screen.getBoundingClientRect().bottom > innerHeight / 2; });
    var top = screens[Math.max(0, here)].getBoundingClientRect().top;
    var next = step > 0 && top > innerHeight / 2 ? here : here + step;
    var target = screens[Math.min(screens.length - 1, Math.max(0, next))];
    target.scrollIntoView();
  });
}
