// Bring the marked characters into view: the address names their passage, the mark may stand further down in it.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const hit = document.getElementById("hit");
  if (!hit) return;
  hit.tabIndex = -1;
  hit.scrollIntoView({ block: "center" });
  hit.focus({ preventScroll: true });
});
