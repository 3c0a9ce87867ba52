
(() => {
  const byId = (id) => document.getElementById(id);
  const page = () => byId("page");

  // ---- the whole page through the days

  let shown = location.pathname + location.search;
  let asked = 0;

  async function load(address, push) {
    const turn = ++asked;
    document.body.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { headers: { Accept: "text/html" } });
      const text = await answer.text();
      if (turn !== asked) {
        return;
      }
      const fresh = new DOMParser().parseFromString(text, "text/html");
      if (!answer.ok || !fresh.getElementById("page") || !page()) {
        location.assign(address);
        return;
      }
      show(fresh);
      if (push) {
        history.pushState(null, "", address);
      }
      shown = location.pathname + location.search;
      document.dispatchEvent(new Event("parley:shown"));
    } catch {
      location.assign(address);
    } finally {
      document.body.removeAttribute("aria-busy");
    }
  }

  function show(fresh) {
    const next = fresh.getElementById("page");
    page().className = next.className;
    const form = byId("as-of");
    const nextForm = next.querySelector("#as-of");
    const chosen = document.activeElement && document.activeElement.name;
    const within = document.activeElement && document.activeElement.closest("#choice");
    if (form && nextForm) {
      keepSlider(form, nextForm);
    }
    page().dataset.mend = next.dataset.mend;
    for (const part of [".top > h1", ".top > .facts", ".top > .roles", ".top > .then", ".contents", "main", ".foot"]) {
      const old = page().querySelector(part);
      const other = next.querySelector(part);
      if (old && other) {
        old.replaceWith(document.adoptNode(other));
      } else if (old) {
        old.remove();
      } else if (other) {
        page().querySelector(".top > .facts").after(document.adoptNode(other));
      }
    }
    if (within && chosen) {
      const again = page().querySelector("#choice [name='" + chosen + "']");
      if (again) {
        again.focus();
      }
    }
    document.title = fresh.title;
  }

  // The slider itself stays: it may be under the finger.
  function keepSlider(form, next) {
    const slide = byId("as-of-slide");
    const nextSlide = next.querySelector("#as-of-slide");
    slide.value = nextSlide.getAttribute("value");
    slide.setAttribute("aria-valuetext", nextSlide.getAttribute("aria-valuetext"));
    Array.from(form.children).forEach((child) => child !== slide && child.remove());
    let before = true;
    for (const child of Array.from(next.children)) {
      if (child === nextSlide) {
        before = false;
      } else if (before) {
        slide.before(document.adoptNode(child));
      } else {
        form.append(document.adoptNode(child));
      }
    }
    dressForm(form);
  }

  document.addEventListener("parley:addressed", () => {
    shown = location.pathname + location.search;
  });

  function dressForm(form) {
    const button = form.querySelector("button");
    if (button) {
      button.hidden = true;
    }
  }

  function withDay(day) {
    const address = new URL(location.href);
    address.hash = "";
    address.searchParams.delete("made");
    if (day) {
      address.searchParams.set("asOf", day);
    } else {
      address.searchParams.delete("asOf");
    }
    return address.pathname + address.search;
  }

  const form = byId("as-of");
  if (form) {
    const slide = byId("as-of-slide");
    const days = form.dataset.days.split(" ");
    let rest = 0;
    slide.hidden = days.length < 2;
    dressForm(form);
    const last = () => Number(slide.value) === days.length - 1;
    const go = () => load(withDay(last() ? "" : days[Number(slide.value)]), true);
    slide.addEventListener("input", () => {
      byId("as-of-day").value = days[Number(slide.value)];
      clearTimeout(rest);
      rest = setTimeout(go, 160);
    });
    form.addEventListener("change", (event) => {
      if (event.target.id === "as-of-day" && event.target.value) {
        load(withDay(event.target.value), true);
      }
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      load(withDay(byId("as-of-day").value), true);
    });
    form.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      if (link) {
        event.preventDefault();
        load(withDay(new URL(link.href, location.href).searchParams.get("asOf")), true);
      }
    });
    window.addEventListener("popstate", () => {
      if (location.pathname + location.search !== shown) {
        load(location.href, false);
      }
    });
  }

  // ---- reports that are fetched when they are cited

  const passage = /^#p(\d+)-\d+-\d+$/;

  async function fetched(hash) {
    const place = passage.exec(hash);
    const report = place && page() && byId("r" + place[1]);
    if (!report || !report.dataset.href || report.querySelector(".text")) {
      return false;
    }
    const answer = await fetch(report.dataset.href);
    if (!answer.ok) {
      return false;
    }
    const text = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".text");
    if (text && !report.querySelector(".text")) {
      report.append(document.adoptNode(text));
    }
    return Boolean(byId(hash.slice(1)));
  }

  document.addEventListener(
    "click",
    (event) => {
      const link = event.target.closest("a[href^='#p']");
      const hash = link && link.getAttribute("href");
      if (link && page() && passage.test(hash) && !byId(hash.slice(1))) {
        event.preventDefault();
        event.stopPropagation();
        fetched(hash).then((there) => there && link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true })));
      }
    },
    true,
  );
  if (passage.test(location.hash) && !byId(location.hash.slice(1))) {
    fetched(location.hash).then((there) => there && window.dispatchEvent(new Event("hashchange")));
  }

  // ---- what is drawn on the timeline

  document.addEventListener("change", (event) => {
    const choice = event.target.closest("#choice");
    if (choice) {
      const address = new URL(location.href);
      for (const name of ["kind", "party", "zoom", "made"]) {
        address.searchParams.delete(name);
      }
      const all = choice.querySelectorAll("[name=kind]");
      const kinds = choice.querySelectorAll("[name=kind]:checked");
      if (kinds.length < all.length) {
        kinds.forEach((kind) => address.searchParams.append("kind", kind.value));
      }
      for (const [name, usual] of [["party", ""], ["zoom", "1"]]) {
        if (choice.elements[name].value !== usual) {
          address.searchParams.set(name, choice.elements[name].value);
        }
      }
      load(address.pathname + address.search, true);
    }
  });

  // ---- corrections in place

  function dress() {
    const root = page();
    if (!root || !root.dataset.mend) {
      return;
    }
    const choice = root.querySelector("#choice button");
    if (choice) {
      choice.hidden = true;
    }
    const fresh = new Set();
    for (const link of root.querySelectorAll("#new a[href*='#f-']")) {
      fresh.add(link.hash.slice(1));
    }
    for (const fact of root.querySelectorAll("main [id^='f-']")) {
      if (fact.closest("svg") || fact.querySelector(":scope .mend")) {
        continue;
      }
      const mend = document.createElement("a");
      mend.className = "mend";
      mend.href = root.dataset.mend + encodeURIComponent(fact.id);
      mend.textContent = "\u270E";
      mend.title = "Correct this";
      mend.setAttribute("aria-label", "Correct this");
      const place =
        fact.tagName === "TR"
          ? fact.lastElementChild
          : fact.querySelector(".what, figcaption, .cites") || fact;
      if (fresh.has(fact.id)) {
        const tag = document.createElement("span");
        tag.className = "tag fresh";
        tag.textContent = "new";
        (place.classList.contains("cites") ? place.parentElement : place).append(" ", tag);
      }
      if (place.classList.contains("cites")) {
        place.after(mend);
      } else {
        place.append(" ", mend);
      }
    }
  }
  dress();
  document.addEventListener("parley:shown", dress);

  // ---- search as you type

  const search = byId("search");
  const found = byId("found");
  if (search && found) {
    const process = search.form.elements.process;
    const shownDay = () => new URL(location.href).searchParams.get("asOf");
    let wait = 0;
    let turn = 0;
    const close = () => {
      found.hidden = true;
      found.replaceChildren();
    };
    const ask = async () => {
      const words = search.value.trim();
      const mine = ++turn;
      if (words.length < 2) {
        close();
        return;
      }
      const query = new URLSearchParams({ q: words });
      if (process) {
        query.set("process", process.value);
      }
      if (shownDay()) {
        query.set("asOf", shownDay());
      }
      try {
        const answer = await fetch("/search/list?" + query);
        const text = await answer.text();
        if (mine === turn && answer.ok) {
          const list = new DOMParser().parseFromString(text, "text/html");
          found.replaceChildren(...Array.from(list.body.children).map((each) => document.adoptNode(each)));
          found.hidden = false;
        }
      } catch {
        close();
      }
    };
    search.form.addEventListener("submit", () => {
      search.form.querySelector("[name=asOf]")?.remove();
      if (shownDay()) {
        const day = document.createElement("input");
        Object.assign(day, { type: "hidden", name: "asOf", value: shownDay() });
        search.form.append(day);
      }
    });
    search.addEventListener("input", () => {
      clearTimeout(wait);
      wait = setTimeout(ask, 150);
    });
    search.form.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        close();
        search.blur();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        const all = [search, ...found.querySelectorAll("a")];
        const step = event.key === "ArrowDown" ? 1 : -1;
        const next = all[all.indexOf(document.activeElement) + step];
        if (next) {
          event.preventDefault();
          next.focus();
        }
      }
    });
    document.addEventListener("click", (event) => {
      if (!event.target.closest(".search")) {
        close();
      }
    });
  }

  // ---- what came in meanwhile

  const live = byId("live");
  const position = document.body.dataset.position;
  if (live && window.EventSource && position !== "0") {
    const events = new EventSource("/events?after=" + position);
    events.addEventListener("recorded", (event) => {
      const news = JSON.parse(event.data);
      const parts = [];
      if (news.reports > 0) {
        parts.push(news.reports === 1 ? "a report came in" : news.reports + " reports came in");
      }
      if (news.corrections > 0) {
        parts.push(news.corrections === 1 ? "a correction was made" : news.corrections + " corrections were made");
      }
      const words = parts.join(" and ") || "the store has changed";
      const reload = document.createElement("button");
      reload.type = "button";
      reload.textContent = "Reload";
      reload.addEventListener("click", () => location.reload());
      live.replaceChildren(words.charAt(0).toUpperCase() + words.slice(1) + " since this page was loaded. ", reload);
    });
    window.addEventListener("pagehide", () => events.close());
  }

  // ---- the keyboard

  const help = byId("help");
  const open = byId("help-open");
  if (open) {
    open.hidden = false;
    open.addEventListener("click", () => help.showModal());
  }

  function section(step) {
    const all = Array.from(document.querySelectorAll("main section[id], main > article, .card"));
    const here = all.filter((each) => each.getBoundingClientRect().top < 80).length - 1;
    const next = all[Math.max(0, Math.min(all.length - 1, here + step))];
    if (next) {
      next.scrollIntoView();
    }
  }

  const follow = (selector) => {
    const link = document.querySelector(selector);
    if (link) {
      link.click();
    }
  };

  const keys = {
    "/": () => search && search.focus(),
    j: () => section(1),
    k: () => section(-1),
    "[": () => follow(".as-of [rel=prev]"),
    "]": () => follow(".as-of [rel=next]"),
    0: () => follow(".as-of .all"),
    r: () => follow("#live button"),
    b: () => follow(".back"),
    n: () => follow("#new a[href*='#f-']"),
    "?": () => help.showModal(),
  };
  let before = "";
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=range]), select, textarea, dialog[open]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (before === "g" && event.key === "o") {
      location.assign("/");
    } else if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
    before = event.key;
  });
})();
