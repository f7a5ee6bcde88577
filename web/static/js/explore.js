// The picture of the explorer: a thing in the middle, what it is tied to around it.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const place = document.getElementById("picture");
  const words = JSON.parse(document.getElementById("picture-words").textContent);
  const canvas = pictureCanvas(place, 0.9);

  function dressedNode(node) {
    const main = colour(`--kind-${node.group}`) || colour("--ink");
    const boxed = ["box", "ellipse", "database"].includes(node.shape);
    const fill = boxed ? colour("--paper") : main;
    return {
      ...node,
      group: undefined,
      color: { background: fill, border: main, highlight: { background: fill, border: colour("--ink") }, hover: { background: fill, border: colour("--ink") } },
      borderWidth: node.opened ? 4 : 1.5,
      font: { ...node.font, color: colour("--ink"), strokeWidth: boxed ? 0 : 4, strokeColor: colour("--canvas"), face: getComputedStyle(document.body).fontFamily },
    };
  }

  function dressedEdge(edge) {
    const line = edge.chosen_edge ? colour("--accent") : colour("--edge");
    return {
      ...edge,
      width: edge.chosen_edge ? edge.width + 2 : edge.width,
      color: { color: line, highlight: colour("--accent"), hover: colour("--accent") },
      font: { color: colour("--ink-soft"), strokeWidth: 4, strokeColor: colour("--canvas"), size: 13, align: "horizontal" },
    };
  }

  function draw(picture) {
    const { other } = canvas.show(picture.nodes.map(dressedNode), picture.edges.map(dressedEdge), picture.options);
    if (other) canvas.whole();
  }

  const go = liveView(place, words, draw, ["prove", "all"], "table");
  canvas.tools(words.file);
  canvas.clicked((node) => go(node.href), (edge) => go(edge.href, "panel"));
  document.getElementById("table").tabIndex = -1;
});
