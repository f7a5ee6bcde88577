// Draws the picture of a network by vis-network: the page and the file that stands alone use it alike.
"use strict";
const READABLE = 0.6;
const networkPicture = (place) => {
  const canvas = pictureCanvas(place, 0.94);

  function dressedNode(node) {
    const main = colour(`--community-${node.colour}`);
    return {
      ...node,
      group: undefined,
      color: { background: main, border: colour("--canvas"), highlight: { background: main, border: colour("--ink") }, hover: { background: main, border: colour("--ink") } },
      borderWidth: 1.5,
      font: { color: colour("--ink"), strokeWidth: 4, strokeColor: colour("--canvas"), size: 19, face: getComputedStyle(document.body).fontFamily },
    };
  }

  function dressedEdge(edge) {
    const marked = edge.chosen_edge || edge.crossing;
    return {
      ...edge,
      width: edge.chosen_edge ? edge.width + 3 : edge.width,
      color: { color: colour(marked ? "--accent" : "--edge"), opacity: marked ? 1 : 0.55, highlight: colour("--accent"), hover: colour("--accent") },
      font: { color: colour("--accent"), strokeWidth: 4, strokeColor: colour("--canvas"), size: 26, align: "horizontal" },
    };
  }

  function draw(picture) {
    const { fresh, other } = canvas.show(picture.nodes.map(dressedNode), picture.edges.map(dressedEdge), picture.options);
    if (other) canvas.whole();
    if (fresh) begin(picture.nodes[0]);
  }

  // On a narrow screen the whole picture would be too small to read: it begins with the first node and its names.
  function begin(first) {
    const network = canvas.network();
    if (first && place.clientWidth < 600 && network.getScale() < READABLE) network.moveTo({ position: first, scale: READABLE });
  }

  return { ...canvas, draw };
};
