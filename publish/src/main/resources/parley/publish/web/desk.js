
(() => {
  const help = document.getElementById("help");
  const open = document.getElementById("help-open");
  if (open) {
    open.hidden = false;
    open.addEventListener("click", () => help.showModal());
  }
})();
