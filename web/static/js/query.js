// The SPARQL editor: vendored editor and result table, our endpoint and our prefixes alone.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const config = JSON.parse(document.getElementById("query-config").textContent);
  const plain = document.getElementById("plain");
  const area = document.getElementById("query-text");
  const place = document.getElementById("yasqe");
  const { Yasqe, Yasr } = Yasgui;

  const prefixes = Object.entries(config.prefixes).map(([name, iri]) => `${name}: <${iri}>`).sort();
  const own = {
    ...Yasqe.Autocompleters.prefixes,
    name: "project-prefixes",
    persistenceId: null,
    get: () => Promise.resolve(prefixes),
  };
  Yasqe.registerAutocompleter(own, false);

  plain.hidden = true;
  place.hidden = false;
  document.querySelector(".editor-tools").hidden = false;
  const editor = new Yasqe(place, {
    value: area.value,
    persistenceId: null,
    autocompleters: ["project-prefixes", "variables"],
    createShareableLink: null,
    createShortLink: undefined,
    consumeShareLink: null,
    showQueryButton: true,
    resizeable: true,
    editorHeight: "380px",
    prefixCcApi: null,
    requestConfig: { endpoint: config.endpoint, method: "POST", acceptHeaderGraph: "text/turtle,*/*;q=0.5" },
  });
  const results = new Yasr(document.getElementById("yasr"), {
    persistenceId: null,
    prefixes: { ...config.prefixes, id: config.base },
    defaultPlugin: "table",
    maxPersistentResponseSize: 0,
  });
  editor.on("queryResponse", (_editor, response, duration) => results.setResponse(response, duration));

  document.getElementById("yasr").addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || !link.getAttribute("href").startsWith("http")) return;
    event.preventDefault();
    const url = new URL(config.open, location.href);
    url.searchParams.set("iri", link.getAttribute("href"));
    location.assign(url);
  }, true);

  const share = document.getElementById("share");
  const address = () => {
    const url = new URL(location.href);
    url.search = "";
    url.searchParams.set("lang", document.documentElement.lang);
    url.searchParams.set("query", editor.getValue());
    return url.href;
  };
  share.addEventListener("click", (event) => {
    event.preventDefault();
    history.replaceState({}, "", address());
  });
  place.editor = editor;
});
