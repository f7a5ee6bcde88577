// Draws the picture of a network by vis-network: the page and the file that stands alone use it alike.
"use strict";
const READABLE = 0.6;
const networkPicture = (place) => {
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  let network = null;

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

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

  function renew(set, items) {
    const kept = new Set(items.map((item) => item.id));
    set.remove(set.getIds().filter((id) => !kept.has(id)));
    set.update(items);
  }

  function draw(picture) {
    const before = nodes.getIds().sort().join(" ");
    renew(nodes, picture.nodes.map(dressedNode));
    renew(edges, picture.edges.map(dressedEdge));
    if (!network) {
      network = new vis.Network(place, { nodes, edges }, picture.options);
      place.network = network;
      for (const what of ["Node", "Edge"]) {
        network.on(`hover${what}`, () => { place.style.cursor = "pointer"; });
        network.on(`blur${what}`, () => { place.style.cursor = ""; });
      }
      place.addEventListener("keydown", key);
      network.once("afterDrawing", () => { place.dataset.drawn = "yes"; });
      begin(picture.nodes[0]);
    } else if (before !== nodes.getIds().sort().join(" ")) {
      whole();
    }
  }

  // On a narrow screen the whole picture would be too small to read: it begins with the first node and its names.
  function begin(first) {
    whole();
    if (first && place.clientWidth < 600 && network.getScale() < READABLE) network.moveTo({ position: first, scale: READABLE });
  }

  function whole() {
    network.fit({ animation: false });
    network.moveTo({ scale: network.getScale() * 0.94 });
  }

  function zoom(factor) {
    network.moveTo({ scale: network.getScale() * factor });
  }

  function shift(x, y) {
    const at = network.getViewPosition();
    const step = 60 / network.getScale();
    network.moveTo({ position: { x: at.x + x * step, y: at.y + y * step } });
  }

  const keys = {
    ArrowLeft: () => shift(-1, 0),
    ArrowRight: () => shift(1, 0),
    ArrowUp: () => shift(0, -1),
    ArrowDown: () => shift(0, 1),
    "+": () => zoom(1.3),
    "-": () => zoom(1 / 1.3),
    0: () => whole(),
  };

  function key(event) {
    if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    keys[event.key]();
  }

  // The canvas of vis-network has no ground of its own: without one a saved picture would be black where it is dark.
  function save(name) {
    const seen = place.querySelector("canvas");
    const copy = document.createElement("canvas");
    copy.width = seen.width;
    copy.height = seen.height;
    const pen = copy.getContext("2d");
    pen.fillStyle = colour("--canvas");
    pen.fillRect(0, 0, copy.width, copy.height);
    pen.drawImage(seen, 0, 0);
    copy.toBlob((blob) => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    }, "image/png");
  }

  function tools(file) {
    const frame = document.querySelector(".canvas-tools");
    frame.hidden = false;
    document.getElementById("closer").addEventListener("click", () => zoom(1.3));
    document.getElementById("further").addEventListener("click", () => zoom(1 / 1.3));
    document.getElementById("whole").addEventListener("click", whole);
    document.getElementById("png").addEventListener("click", () => save(file));
  }

  return { draw, tools, nodes, edges, on: (what, act) => network.on(what, act) };
};
