"use strict";
// What a page does besides being read: a line is understood while it is typed, what others change is shown, files may be
// dropped. Without this script every form still works; it asks nobody but the program the page comes from.

document.documentElement.classList.add("scripted");
const line = document.getElementById("line");
const PATIENCE = 150, EVERY = 2000;

if (line) {
  const text = line.elements.text, meaning = document.getElementById("meaning");
  let waiting = 0, asked = 0;
  const isShown = () => meaning.dataset.of === text.value;

  const read = async (anyway) => {
    const turn = ++asked, said = text.value;
    if (!said.trim()) { meaning.replaceChildren(); delete meaning.dataset.of; return; }
    const form = new FormData(line);
    if (anyway) form.set("anyway", "1"); else form.delete("anyway");
    const answer = await fetch(line.dataset.read, { method: "POST", body: new URLSearchParams(form) }).catch(() => null);
    if (turn !== asked || !answer || !answer.ok) return;
    meaning.innerHTML = await answer.text();
    meaning.dataset.of = said;
  };
  text.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(read, PATIENCE); });
  line.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (button && button.classList.contains("mend")) {
      event.preventDefault();
      if (button.name === "anyway") { read(true); return; }
      if (button.name === "instead") { text.value = button.value; text.focus(); read(); return; }
    }
    const save = meaning.querySelector(".save");
    if (button && button === save && isShown()) return;
    event.preventDefault();
    clearTimeout(waiting);
    if (save && isShown()) setTimeout(() => line.requestSubmit(save)); else read();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); text.focus(); }
    if (event.key === "Escape" && event.target === text) { text.value = ""; meaning.replaceChildren(); }
  });
}

// What the command line or another page did: the content is taken anew, unless something is being written on it.
const root = document.documentElement, main = document.getElementById("main");
const stepOf = document.querySelector('link[rel="icon"]').href.replace(/icon\.svg$/, "step");
const isWriting = () => [...main.querySelectorAll("textarea, input")].some((one) => one.type === "file" ? one.files.length
  : one.type !== "hidden" && one.value !== one.defaultValue) || main.contains(document.activeElement) && document.activeElement.matches("input, textarea, select");

const look = async () => {
  if (document.hidden) return;
  const answer = await fetch(stepOf).catch(() => null);
  document.getElementById("gone").hidden = Boolean(answer && answer.ok);
  if (!answer || !answer.ok) return;
  const step = await answer.text();
  if (step === root.dataset.step || isWriting()) return;
  const page = await fetch(location.href).catch(() => null);
  if (!page || !page.ok) return;
  const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
  main.replaceChildren(...fresh.getElementById("main").childNodes);
  root.dataset.step = step;
  prepare();
};
setInterval(look, EVERY);
document.addEventListener("visibilitychange", look);

function prepare() {
  const drop = document.getElementById("drop");
  if (!drop) return;
  const over = (on) => (event) => { event.preventDefault(); drop.classList.toggle("over", on); };
  drop.addEventListener("dragover", over(true));
  drop.addEventListener("dragleave", over(false));
  drop.addEventListener("drop", (event) => {
    over(false)(event);
    if (event.dataTransfer.files.length) drop.querySelector("input[type=file]").files = event.dataTransfer.files;
  });
}
prepare();
