// Practice questions can check an answer. Everything else works without this file.
"use strict";
document.querySelectorAll("fieldset[data-right]").forEach(function (question) {
  var check = question.querySelector(".check");
  var output = check.querySelector("output");
  check.hidden = false;
  check.querySelector("button").addEventListener("click", function () {
    var chosen = Array.from(question.querySelectorAll("input:checked"), function (input) { return input.value; });
    var right = chosen.join(", ") === question.dataset.right;
    output.textContent = right ? output.dataset.right : output.dataset.wrong;
    output.className = right ? "right" : "wrong";
  });
  question.addEventListener("change", function () { output.textContent = ""; });
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
