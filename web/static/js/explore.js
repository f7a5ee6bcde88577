// The picture of the explorer. Every click leads to an address; the answer replaces picture, table and panel.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const place = document.getElementById("picture");
  const words = JSON.parse(document.getElementById("picture-words").textContent);
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  let network = null;
  let last = JSON.parse(document.getElementById("picture-data").textContent);

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

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

  function renew(set, items) {
    const kept = new Set(items.map((item) => item.id));
    set.remove(set.getIds().filter((id) => !kept.has(id)));
    set.update(items);
  }

  function draw(picture) {
    const grown = network && picture.nodes.length !== nodes.length;
    last = picture;
    renew(nodes, picture.nodes.map(dressedNode));
    renew(edges, picture.edges.map(dressedEdge));
    if (!network) start(picture.options);
    else if (grown) whole();
  }

  // Labels above their nodes are no part of what vis-network fits in: leave room for them.
  function whole() {
    network.fit({ animation: false });
    network.moveTo({ scale: network.getScale() * 0.9 });
  }

  function start(options) {
    network = new vis.Network(place, { nodes, edges }, options);
    place.network = network;
    network.on("click", (what) => {
      if (what.nodes.length) go(nodes.get(what.nodes[0]).href);
      else if (what.edges.length) go(edges.get(what.edges[0]).href, "panel");
    });
    network.on("hoverNode", () => { place.style.cursor = "pointer"; });
    network.on("hoverEdge", () => { place.style.cursor = "pointer"; });
    network.on("blurNode", () => { place.style.cursor = ""; });
    network.on("blurEdge", () => { place.style.cursor = ""; });
    whole();
    network.once("afterDrawing", () => { place.dataset.drawn = "yes"; });
    const tools = document.querySelector(".canvas-tools");
    tools.hidden = false;
    document.getElementById("closer").addEventListener("click", () => zoom(1.3));
    document.getElementById("further").addEventListener("click", () => zoom(1 / 1.3));
    document.getElementById("whole").addEventListener("click", whole);
    place.addEventListener("keydown", key);
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

  async function load(address) {
    const url = new URL(address, location.href);
    const answer = await fetch(`/api${url.pathname}${url.search}`, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  }

  async function go(address, focus, past) {
    place.setAttribute("aria-busy", "true");
    try {
      const view = await load(address);
      if (!past) history.pushState({}, "", address);
      for (const part of ["table", "panel", "filters", "way"]) document.getElementById(part).innerHTML = view.parts[part];
      document.title = `${view.title.trim()} · PolicyGraph`;
      draw(view.picture);
      languageSwitch();
      if (focus) document.getElementById(focus).focus({ preventScroll: innerWidth > 900 });
    } catch (error) {
      const note = document.createElement("p");
      note.className = "notice";
      note.setAttribute("role", "alert");
      note.textContent = words.failed;
      document.getElementById("panel").replaceChildren(note);
    } finally {
      place.removeAttribute("aria-busy");
    }
  }

  function languageSwitch() {
    const link = document.getElementById("language");
    const url = new URL(location.href);
    url.searchParams.set("lang", link.lang);
    link.href = url.pathname + url.search;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-live]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    go(link.getAttribute("href"), ["prove", "all"].includes(link.dataset.live) ? "panel" : "table");
  });
  function narrow(form) {
    const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    go(`${form.getAttribute("action")}?${chosen}`, "table");
  }

  document.addEventListener("submit", (event) => {
    if (event.target.dataset.live !== "within") return;
    event.preventDefault();
    narrow(event.target);
  });
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-live=within]");
    if (form) narrow(form);
  });
  addEventListener("popstate", () => go(location.href, null, true));
  document.addEventListener("themechange", () => draw(last));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => draw(last));
  document.getElementById("table").tabIndex = -1;
  draw(last);
});
