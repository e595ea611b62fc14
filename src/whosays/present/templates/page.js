"use strict";
// Joins cards and marks: everything that it does can also be done by following the links.
(() => {
  const root = document.documentElement;
  const status = document.querySelector(".status");
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const reports = [...document.querySelectorAll(".report")];
  const cards = [...document.querySelectorAll(".card")];
  let active = null;
  root.classList.add("js");

  const members = (mark) => (mark.dataset.m || "").split(" ").filter(Boolean);
  const reportOf = (node) => node.closest(".report");
  const cardOf = (report, number) => document.getElementById(`${report.id}-a${number}`);
  const show = (node) =>
    node.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });

  function clear() {
    for (const node of document.querySelectorAll(".on")) {
      node.classList.remove("on", "on-s", "on-q", "on-c");
    }
    for (const report of reports) report.classList.remove("active");
    active = null;
  }

  function activate(card) {
    if (card === active) return;
    clear();
    active = card;
    card.classList.add("on");
    const report = reportOf(card);
    report.classList.add("active");
    for (const mark of report.querySelectorAll(".m[data-m]")) {
      const found = members(mark).find((member) => member.slice(1) === card.dataset.a);
      if (found) mark.classList.add("on", `on-${found[0]}`);
    }
  }

  const shown = () => cards.filter((card) => card.getClientRects().length > 0);

  function step(by) {
    const list = shown();
    if (!list.length) return;
    const at = list.indexOf(active);
    const next = at < 0 ? nearest(list) : Math.min(list.length - 1, Math.max(0, at + by));
    activate(list[next]);
    list[next].querySelector(".no").focus({ preventScroll: true });
    show(list[next]);
  }

  function nearest(list) {
    const found = list.findIndex((card) => card.getBoundingClientRect().top >= 60);
    return found < 0 ? list.length - 1 : found;
  }

  for (const card of cards) {
    card.addEventListener("focusin", () => activate(card));
    card.addEventListener("click", (event) => {
      if (event.target.closest("a")) return;
      activate(card);
      const mark = document.querySelector(card.querySelector(".no").hash);
      if (mark) show(mark);
    });
  }

  for (const report of reports) {
    // On a phone a long list of speakers would keep the report off the screen.
    if (window.matchMedia("(max-width: 56rem)").matches) {
      report.querySelector(".speakers").open = false;
    }
    report.querySelector(".text").addEventListener("click", (event) => {
      const mark = event.target.closest(".m[data-m]");
      if (!mark || String(window.getSelection())) return;
      const here = members(mark)
        .map((member) => cardOf(report, member.slice(1)))
        .filter((card) => card && card.getClientRects().length > 0);
      if (!here.length) return;
      // A second click on the same words goes on to the attribution around them.
      const next = here[(here.indexOf(active) + 1) % here.length];
      activate(next);
      show(next);
    });
    const bar = report.querySelector(".bar");
    bar.hidden = false;
    bar.querySelector("select").addEventListener("change", (event) => {
      filter(report, event.target.value);
    });
  }

  function filter(report, group) {
    clear();
    report.classList.toggle("filtered", group !== "");
    const kept = new Set();
    for (const card of report.querySelectorAll(".card")) {
      const keep = card.dataset.g === group;
      card.classList.toggle("kept", keep);
      if (keep) kept.add(card.dataset.a);
    }
    for (const mark of report.querySelectorAll(".m")) {
      mark.classList.toggle("kept", members(mark).some((member) => kept.has(member.slice(1))));
    }
    const all = report.querySelectorAll(".card").length;
    status.textContent = `${group === "" ? all : kept.size} of ${all} attributions shown`;
  }

  function follow() {
    const card = location.hash && document.getElementById(location.hash.slice(1));
    if (!card || !card.matches(".card")) return;
    const select = reportOf(card).querySelector("select");
    if (select.value !== "" && select.value !== card.dataset.g) {
      select.value = "";
      filter(reportOf(card), "");
    }
    activate(card);
    show(card);
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("select, input, textarea")) return;
    const inside = event.target.closest(".card");
    if (event.key === "j" || (inside && event.key === "ArrowDown")) step(1);
    else if (event.key === "k" || (inside && event.key === "ArrowUp")) step(-1);
    else if (event.key === "Escape") clear();
    else return;
    event.preventDefault();
  });
  window.addEventListener("hashchange", follow);
  follow();
})();
