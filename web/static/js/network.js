// The network page: who works with whom.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const place = document.getElementById("picture");
  const words = JSON.parse(document.getElementById("picture-words").textContent);
  const shown = networkPicture(place);
  const go = liveView(place, words, shown.draw, ["prove", "all", "card"], null);
  shown.tools(words.file);
  shown.clicked((node) => go(node.href, "panel"), (edge) => go(edge.href, "panel"));
});
