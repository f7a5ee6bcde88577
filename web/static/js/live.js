// A page that changes live: every click leads to an address, and its answer replaces the picture and parts of the page.
"use strict";
const liveView = (place, words, draw, inPanel, otherwise) => {
  let last = JSON.parse(document.getElementById("picture-data").textContent);

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
      for (const [part, text] of Object.entries(view.parts)) replace(document.getElementById(part), text);
      if (view.title) document.title = `${view.title.trim()} · PolicyGraph`;
      redraw(view.picture);
      languageSwitch();
      if (focus) document.getElementById(focus).focus({ preventScroll: innerWidth > 900 });
    } catch (error) {
      fail();
    } finally {
      place.removeAttribute("aria-busy");
    }
  }

  function fail() {
    const note = document.createElement("p");
    note.className = "notice";
    note.setAttribute("role", "alert");
    note.textContent = words.failed;
    document.getElementById("panel").replaceChildren(note);
  }

  // What had the focus in a part that is replaced has it again afterwards, and a matrix stays where it was scrolled.
  function replace(part, text) {
    const held = part.contains(document.activeElement) ? document.activeElement.name || document.activeElement.id : "";
    const frame = part.querySelector(".matrix-frame");
    const at = frame ? [frame.scrollLeft, frame.scrollTop] : [0, 0];
    part.innerHTML = text;
    part.querySelector(".matrix-frame")?.scrollTo(...at);
    if (held) part.querySelector(`[name="${CSS.escape(held)}"], #${CSS.escape(held)}`)?.focus({ preventScroll: true });
  }

  function languageSwitch() {
    const link = document.getElementById("language");
    const url = new URL(location.href);
    url.searchParams.set("lang", link.lang);
    link.href = url.pathname + url.search;
  }

  function redraw(picture) {
    last = picture;
    draw(picture);
  }

  function narrow(form) {
    const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    go(`${form.getAttribute("action")}?${chosen}`);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-live]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    go(link.getAttribute("href"), inPanel.includes(link.dataset.live) ? "panel" : otherwise);
  });
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
  draw(last);
  return go;
};
