// The room: one screen at a time. Without this file the screens stand one below the other, with links between them.
"use strict";
var screens = Array.from(document.querySelectorAll(".screen"));

function here() {
  var found = screens.findIndex(function (screen) { return "#" + screen.id === location.hash; });
  return Math.max(0, found);
}

function show() {
  var now = here();
  screens.forEach(function (screen, number) { screen.hidden = number !== now; });
  scrollTo(0, 0);
}

function go(number) {
  var target = screens[Math.min(screens.length - 1, Math.max(0, number))];
  if ("#" + target.id !== location.hash) { location.hash = target.id; }
}

// Remote controls of presenters send the page keys. Where a screen is longer than the wall, space and the arrows down and
// up scroll it first.
addEventListener("keydown", function (event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, select, textarea, button")) { return; }
  var step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1, " ": 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (document.dir === "rtl" && /^Arrow(Left|Right)$/.test(event.key)) { step = -step; }
  if (event.key === "Home") { event.preventDefault(); go(0); return; }
  if (event.key === "End") { event.preventDefault(); go(screens.length - 1); return; }
  if (!step || event.target.closest("a") && event.key === " ") { return; }
  event.preventDefault();
  if (/^( |ArrowDown|ArrowUp)$/.test(event.key)) {
    var before = scrollY;
    scrollBy(0, step * innerHeight * 0.8);
    if (Math.abs(scrollY - before) > 1) { return; }
  }
  go(here() + step);
});

addEventListener("hashchange", show);
document.body.classList.add("stepping");
show();

// A task counts its minutes down. What is over is counted too: the trainer decides when it ends.
document.querySelectorAll(".countdown").forEach(function (box) {
  var left = Number(box.dataset.minutes) * 60, end = 0, timer = 0;
  var time = box.querySelector(".time"), button = box.querySelector("button");
  function write() {
    var size = Math.abs(left);
    time.textContent = (left < 0 ? "+" : "") + Math.floor(size / 60) + ":" + String(size % 60).padStart(2, "0");
    box.classList.toggle("over", left <= 0);
  }
  function tick() { left = Math.round((end - Date.now()) / 1000); write(); }
  button.addEventListener("click", function () {
    if (timer) {
      clearInterval(timer);
      timer = 0;
    } else {
      end = Date.now() + left * 1000;
      timer = setInterval(tick, 250);
    }
    button.textContent = timer ? button.dataset.pause : button.dataset.start;
  });
  box.hidden = false;
  write();
});
