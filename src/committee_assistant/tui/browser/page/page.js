// Once something is drawn: the keyboard belongs to the terminal, so that one can type without a click, and its size is
// taken again, because it was first measured before its own font was there.
const FACES = ['16px "Roboto Mono"', 'bold 16px "Roboto Mono"', 'italic 16px "Roboto Mono"'];

const drawn = new MutationObserver(async () => {
  if (!document.body.classList.contains("-first-byte")) return;
  drawn.disconnect();
  document.querySelector(".xterm-helper-textarea").focus();
  await Promise.all(FACES.map((face) => document.fonts.load(face)));
  window.dispatchEvent(new Event("resize"));
});

window.addEventListener("load", () => {
  FACES.forEach((face) => document.fonts.load(face));
  drawn.observe(document.body, { attributeFilter: ["class"] });
});
