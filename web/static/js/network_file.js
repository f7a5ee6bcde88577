// The picture in a file that stands alone.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const picture = JSON.parse(document.getElementById("picture-data").textContent);
  const shown = networkPicture(document.getElementById("picture"));
  shown.draw(picture);
  shown.tools("policygraph-network.png");
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => shown.draw(picture));
});
