"use strict";

// Pa11y's own axe runner stops at WCAG 2.1 and lets "moderate" violations pass as warnings.
// This one asks axe for WCAG 2.2 AA and its best practices, and every violation is an error.

/** Runs inside the page: it is handed over as text, so it may use nothing from outside itself. */
async function run() {
  const { violations, incomplete } = await window.axe.run(window.document, {
    runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  });
  // What axe could not decide is an error where getting it wrong would shut somebody out.
  const undecided = incomplete.filter(({ impact }) => impact === "critical" || impact === "serious");
  return [...violations, ...undecided].flatMap(({ id, help, helpUrl, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({
      code: id,
      type: "error",
      message: `${help} (${helpUrl}) ${failureSummary ?? ""}`,
      element: window.document.querySelector(target.join(" ")),
    })),
  );
}

module.exports = {
  run,
  scripts: [require.resolve("axe-core/axe.min.js")],
  supports: "^9.0.0",
};
