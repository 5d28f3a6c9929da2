// Adds three choices above the list of claims; without this script the list is grouped by verdict and complete.
const { lang } = document.documentElement;
for (const list of document.querySelectorAll("[data-filter-claims]")) {
  const items = [...list.querySelectorAll(".claim-list__item")].map((element) => ({
    element,
    verdict: [element.closest("[data-verdict]").dataset.verdict],
    flag: element.dataset.flags.split("|").filter(Boolean),
    speaker: [element.dataset.speaker],
  }));
  const choices = document.createElement("search");
  choices.className = "claim-filter";
  const chosen = {};
  const result = document.createElement("p");
  result.className = "claim-filter__result";
  result.setAttribute("role", "status");

  const apply = () => {
    let shown = 0;
    for (const item of items) {
      const fits = Object.entries(chosen).every(([name, value]) => value === "" || item[name].includes(value));
      item.element.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const group of list.querySelectorAll("[data-verdict]"))
      group.hidden = group.querySelector(".claim-list__item:not([hidden])") === null;
    result.textContent = `${list.dataset.resultText} ${shown.toLocaleString(lang)}`;
  };

  for (const name of ["verdict", "flag", "speaker"]) {
    const values = [...new Set(items.flatMap((item) => item[name]))].sort((a, b) => a.localeCompare(b, lang));
    if (values.length < 2 && name !== "flag") continue;
    if (values.length === 0) continue;
    const label = document.createElement("label");
    label.className = "claim-filter__choice";
    label.append(list.dataset[`${name}Text`]);
    const select = document.createElement("select");
    select.append(new Option(list.dataset.allText, ""), ...values.map((value) => new Option(value, value)));
    select.addEventListener("change", () => {
      chosen[name] = select.value;
      apply();
    });
    label.append(select);
    choices.append(label);
  }
  choices.append(result);
  list.prepend(choices);
}
