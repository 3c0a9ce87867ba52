"use strict";
(() => {
  const passage = /^#(p\d+)-(\d+)-(\d+)$/;
  const marked = [];
  let from = null;

  const back = document.createElement("button");
  back.type = "button";
  back.className = "back";
  back.textContent = "\u21A9 Back to the value";
  back.addEventListener("click", () => {
    clear();
    if (from) {
      from.focus({ preventScroll: true });
      from.scrollIntoView({ block: "center" });
    }
  });

  function clear() {
    marked.splice(0).forEach((mark) => mark.classList.remove("hit"));
    back.remove();
  }

  function show() {
    const place = passage.exec(location.hash);
    if (!place) {
      return;
    }
    clear();
    const anchor = document.getElementById(location.hash.slice(1));
    if (!anchor) {
      return;
    }
    const start = Number(place[2]);
    const end = Number(place[3]);
    for (const mark of anchor.parentElement.querySelectorAll("mark")) {
      if (Number(mark.dataset.start) >= start && Number(mark.dataset.end) <= end) {
        mark.classList.add("hit");
        marked.push(mark);
      }
    }
    if (marked.length > 0) {
      const first = marked[0];
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
      first.scrollIntoView({ block: "center" });
      if (from) {
        marked[marked.length - 1].after(back);
      }
    }
  }

  document.addEventListener("click", (event) => {
    const inside = event.target.closest("a[href^='#f-']");
    const place = inside && document.getElementById(inside.getAttribute("href").slice(1));
    if (place && place.hidden) {
      place.hidden = false;
    }
    const link = event.target.closest("a[href^='#p']");
    if (link && passage.test(link.getAttribute("href"))) {
      from = link;
      if (link.getAttribute("href") === location.hash) {
        event.preventDefault();
        show();
      }
    }
  });
  window.addEventListener("hashchange", show);
  show();

  function quotations() {
    const form = document.getElementById("filter");
    if (!form) {
      return;
    }
    const speaker = document.getElementById("filter-speaker");
    const words = document.getElementById("filter-words");
    const mode = document.getElementById("filter-mode");
    const count = document.getElementById("filter-count");
    const quotes = Array.from(document.querySelectorAll("#quotes > figure"));
    const filter = () => {
      const wanted = words.value.trim().toLowerCase();
      let shown = 0;
      for (const quote of quotes) {
        const fits =
          (mode.value === "" || quote.dataset.mode === mode.value) &&
          (speaker.value === "" || quote.dataset.speaker === speaker.value) &&
          (wanted === "" || quote.textContent.toLowerCase().includes(wanted));
        quote.hidden = !fits;
        shown += fits ? 1 : 0;
      }
      count.textContent = shown + " of " + quotes.length;
    };
    form.addEventListener("input", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    if (quotes.every((quote) => quote.dataset.mode === "indirect")) {
      mode.value = "";
    }
    filter();
  }
  quotations();
  document.addEventListener("parley:shown", quotations);
})();
