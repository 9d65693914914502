// Gives the keyboard to the terminal as soon as something is shown in it, so that one can type without a click.
const shown = new MutationObserver(() => {
  if (document.body.classList.contains("-first-byte")) {
    shown.disconnect();
    document.querySelector(".xterm-helper-textarea").focus();
  }
});
window.addEventListener("load", () => shown.observe(document.body, { attributeFilter: ["class"] }));
