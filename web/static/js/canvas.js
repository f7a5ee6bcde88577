// The canvas of a picture by vis-network: sets of nodes and edges, moving about in it by keys and buttons, saving it.
"use strict";
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const pictureCanvas = (place, margin) => {
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  let network = null;

  function renew(set, items) {
    const kept = new Set(items.map((item) => item.id));
    set.remove(set.getIds().filter((id) => !kept.has(id)));
    set.update(items);
  }

  // Shows these; says whether the picture is new, and whether other nodes stand in it than before.
  function show(newNodes, newEdges, options) {
    const before = nodes.getIds().sort().join(" ");
    renew(nodes, newNodes);
    renew(edges, newEdges);
    const fresh = !network;
    if (fresh) start(options);
    return { fresh, other: before !== nodes.getIds().sort().join(" ") };
  }

  function start(options) {
    network = new vis.Network(place, { nodes, edges }, options);
    place.network = network;
    for (const what of ["Node", "Edge"]) {
      network.on(`hover${what}`, () => { place.style.cursor = "pointer"; });
      network.on(`blur${what}`, () => { place.style.cursor = ""; });
    }
    place.addEventListener("keydown", key);
    network.once("afterDrawing", () => { place.dataset.drawn = "yes"; });
  }

  // Labels beside their nodes are no part of what vis-network fits in: leave room for them.
  function whole() {
    network.fit({ animation: false });
    network.moveTo({ scale: network.getScale() * margin });
  }

  function zoom(factor) {
    network.moveTo({ scale: network.getScale() * factor });
  }

  function shift(x, y) {
    const at = network.getViewPosition();
    const step = 60 / network.getScale();
    network.moveTo({ position: { x: at.x + x * step, y: at.y + y * step } });
  }

  // vis-network's own keys focus the picture when the pointer merely passes, and the page jumps.
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
    document.querySelector(".canvas-tools").hidden = false;
    document.getElementById("closer").addEventListener("click", () => zoom(1.3));
    document.getElementById("further").addEventListener("click", () => zoom(1 / 1.3));
    document.getElementById("whole").addEventListener("click", whole);
    document.getElementById("png").addEventListener("click", () => save(file));
  }

  // What a click on a node or an edge is told: the node or the edge.
  function clicked(onNode, onEdge) {
    network.on("click", (what) => {
      if (what.nodes.length) onNode(nodes.get(what.nodes[0]));
      else if (what.edges.length) onEdge(edges.get(what.edges[0]));
    });
  }

  return { show, whole, tools, clicked, network: () => network };
};
