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
    const folded = anchor.closest("details");
    if (folded) {
      folded.open = true;
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
  window.addEventListener("beforeprint", () => {
    document.querySelectorAll("main details.whole, main details.history").forEach((each) => (each.open = true));
  });
  show();

  // Quotations by speaker, party, channel, day, mode and words; each choice says how many it leaves.
  function quotations() {
    const form = document.getElementById("filter");
    if (!form) {
      return;
    }
    const count = document.getElementById("filter-count");
    const clear = document.getElementById("filter-clear");
    const quotes = Array.from(document.querySelectorAll("#quotes > figure"));
    const selects = Array.from(form.querySelectorAll("select"));
    const words = form.elements.words;
    const same = (one, other) => one.toLowerCase() === other.toLowerCase();
    const usual = { mode: quotes.every((quote) => quote.dataset.mode === "indirect") ? "" : "direct" };
    const inAddress = location.protocol.startsWith("http");
    const asked = new URLSearchParams(inAddress ? location.search : "");
    const key = (field) => "quote-" + field.name;
    for (const field of [...selects, words]) {
      field.value = asked.has(key(field)) ? asked.get(key(field)) : usual[field.name] || "";
      if (field.selectedIndex === -1) {
        field.value = usual[field.name] || "";
      }
    }
    for (const option of form.querySelectorAll("option")) {
      option.dataset.label = option.textContent;
    }

    const fits = (quote, wanted, but) =>
      selects.every((select) => select === but || select.value === "" || same(quote.dataset[select.name], select.value)) &&
      (wanted === "" || quote.textContent.toLowerCase().includes(wanted));

    const remember = () => {
      const address = new URL(location.href);
      for (const field of [...selects, words]) {
        if (field.value === (usual[field.name] || "")) {
          address.searchParams.delete(key(field));
        } else {
          address.searchParams.set(key(field), field.value);
        }
      }
      history.replaceState(history.state, "", address);
      document.dispatchEvent(new Event("parley:addressed"));
    };

    const filter = () => {
      const wanted = words.value.trim().toLowerCase();
      let shown = 0;
      for (const quote of quotes) {
        quote.hidden = !fits(quote, wanted, null);
        shown += quote.hidden ? 0 : 1;
      }
      for (const select of selects) {
        const left = quotes.filter((quote) => fits(quote, wanted, select));
        const numbers = new Map();
        left.forEach((quote) => {
          const value = quote.dataset[select.name].toLowerCase();
          numbers.set(value, (numbers.get(value) || 0) + 1);
        });
        for (const option of select.options) {
          const number = option.value === "" ? left.length : numbers.get(option.value.toLowerCase()) || 0;
          option.textContent = option.dataset.label + " (" + number + ")";
          option.disabled = number === 0 && !option.selected;
        }
      }
      count.textContent = shown + " of " + quotes.length;
      clear.hidden = shown === quotes.length;
    };
    form.addEventListener("input", () => {
      filter();
      if (inAddress) {
        remember();
      }
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    clear.addEventListener("click", () => {
      [...selects, words].forEach((field) => (field.value = ""));
      form.dispatchEvent(new Event("input"));
      selects[0].focus();
    });
    form.hidden = false;
    filter();
  }
  quotations();
  document.addEventListener("parley:shown", quotations);
})();
