const keys = `
  about.contact about.forge about.heading about.lead about.page-title
  analysis.citation analysis.heading
  article.aside-label article.heading article.lead article.notes article.read-check
  asides.back asides.heading asides.lead
  cite.as-of cite.checked cite.copied cite.copy cite.forms cite.heading cite.report-error cite.verdict
  claim.as-of claim.by claim.checked claim.draft claim.draft-notice claim.page-title claim.recheck claim.review-note claim.reviewed
  claim.said-by claim.said-by-article
  claim-nav.label.bottom claim-nav.label.top claim-nav.next claim-nav.number claim-nav.previous
  claims.heading
  context.exact context.folded context.heading context.in-place
  correction.cause.new-evidence correction.cause.our-error correction.cause.source-error correction.cause.wording correction.kind.minor
  correction.kind.substantial correction.kind.update
  corrections.cause corrections.former corrections.heading corrections.lead corrections.more corrections.none corrections.notice
  corrections.page-title corrections.record corrections.report corrections.report-about corrections.report-forge corrections.report-form
  corrections.report-how corrections.report-title corrections.responsible corrections.why
  coverage.all coverage.asides coverage.claims coverage.label coverage.note coverage.sentence coverage.some coverage.state
  coverage.state.checked coverage.state.not-checkable coverage.state.unchecked coverage.table
  downloads.annotations downloads.bib downloads.claim downloads.claimreviews downloads.corrections downloads.corrections-json
  downloads.csl downloads.csv downloads.heading downloads.jsonl downloads.lead downloads.markup downloads.report
  downloads.report-corrections downloads.report-feed downloads.report-json-feed downloads.ris downloads.schema downloads.site-feed
  downloads.site-json-feed downloads.zip
  embed.by embed.code embed.copy embed.heading embed.how embed.read embed.see embed.title
  error-report.page error-report.question error-report.quote error-report.title error-report.version
  evidence.archived evidence.back evidence.back-label evidence.from evidence.heading evidence.not-archived evidence.passage
  evidence.translation evidence.undated
  filter.all filter.flag filter.result filter.speaker filter.verdict
  flag.exaggerated.definition flag.exaggerated.label flag.misattributed.definition flag.misattributed.label
  flag.missing-context.definition flag.missing-context.label flag.mistranslated.definition flag.mistranslated.label
  flag.outdated.definition flag.outdated.label flag.unsourced.definition flag.unsourced.label
  footer.nothing footer.publisher
  history.added history.all history.becomes history.by-program history.changed history.compare history.deleted-text history.description
  history.entry history.entry-of history.field.analysis history.field.asOf history.field.checkedBy history.field.checkedOn
  history.field.corrections history.field.evidence history.field.finding history.field.flags history.field.formerIds
  history.field.laterDevelopments history.field.oneOriginReason history.field.quotes history.field.recheckBy history.field.related
  history.field.reviews history.field.rightOfReply history.field.shortStatement history.field.sought history.field.speaker
  history.field.statement history.field.status history.field.verdict history.field.waivers history.field.wouldChange
  history.former-address history.heading history.inserted-text history.kind.changed history.kind.drafted history.kind.recorded
  history.kind.removed history.kind.returned history.kind.uncommitted history.kind.unreadable history.kind.withdrawn history.lead
  history.moved history.no history.no-finding history.no-forge history.no-reason history.no-statement history.none.no-git history.none.no-repository
  history.none.partial history.none.shallow history.none.unreadable history.none.untracked history.nothing history.older
  history.open-version history.page-heading history.page-title history.part history.part-name.answer history.part-name.asked
  history.part-name.attribution history.part-name.cause history.part-name.exact history.part-name.excerpt
  history.part-name.excerptContinues history.part-name.fields history.part-name.formerVerdict history.part-name.kind
  history.part-name.locator history.part-name.name history.part-name.note history.part-name.occurrence history.part-name.on
  history.part-name.prefix history.part-name.reason history.part-name.responsible history.part-name.role history.part-name.sameAs
  history.part-name.stance history.part-name.suffix history.part-name.text history.part-name.translation history.part-name.what
  history.part-name.why history.removed history.same history.side-by-side history.unchanged history.unchanged-since history.unread
  history.unrecorded history.version history.why history.yes
  home.empty home.facts home.heading home.lead home.page-title
  how.heading how.method how.not-seen how.provenance how.waivers
  later.heading later.lead
  lists.by-name lists.by-verdict lists.by-year lists.heading lists.of-publisher lists.of-speaker lists.of-verdict lists.of-year
  lists.publishers lists.publishers-lead lists.speakers lists.speakers-lead
  method.flags method.heading method.lead method.no-value method.page-title method.passed method.reports method.rules method.rules-lead
  method.scale method.scale-lead method.serves method.sources method.statuses method.value method.waived method.waived-for method.warned
  method.warned-for method.warning
  moved.heading moved.lead moved.page-title
  nav.about nav.corrections nav.label nav.method nav.reports nav.search
  not-found.heading not-found.home not-found.lead not-found.page-title
  origins.reason origins.through origins.title
  page.preview page.skip
  pager.label pager.newer pager.newest pager.older pager.oldest pager.page
  related.heading
  reply.asked reply.heading reply.not-asked
  report.article-in report.by-verdict report.checked report.how report.kicker report.page-title report.published report.sources
  report.updated
  rule.archived-copy.name rule.archived-copy.why rule.article-mark.name rule.article-mark.why rule.claimreview-summary.name
  rule.claimreview-summary.why rule.correction-recorded.name rule.correction-recorded.why rule.dates-in-order.name
  rule.dates-in-order.why rule.evidence-considered.name rule.evidence-considered.why rule.evidence-resolves.name
  rule.evidence-resolves.why rule.excerpt-length.name rule.excerpt-length.why rule.finding-length.name rule.finding-length.why
  rule.https-source.name rule.https-source.why rule.not-checkable-in-article.name rule.not-checkable-in-article.why
  rule.permalink-kept.name rule.permalink-kept.why rule.published-complete.name rule.published-complete.why rule.quote-in-article.name
  rule.quote-in-article.why rule.report-dates-in-order.name rule.report-dates-in-order.why rule.same-source-same-facts.name
  rule.same-source-same-facts.why rule.second-reader.name rule.second-reader.why rule.sentence-coverage.name rule.sentence-coverage.why
  rule.unique-statements.name rule.unique-statements.why rule.unused-source.name rule.unused-source.why rule.verdict-has-evidence.name
  rule.verdict-has-evidence.why
  rules.heading rules.passed rules.waived rules.warned
  search.common search.count search.failed search.heading search.keys search.lead search.more search.no-script search.none search.words
  share.checked share.report
  sign.becomes sign.colon sign.comma sign.quoted sign.semicolon
  sought.heading
  source-kind.data.definition source-kind.data.label source-kind.expert-analysis.definition source-kind.expert-analysis.label
  source-kind.news-report.definition source-kind.news-report.label source-kind.official-statement.definition
  source-kind.official-statement.label source-kind.primary-document.definition source-kind.primary-document.label
  source-kind.reference.definition source-kind.reference.label source-kind.transcript.definition source-kind.transcript.label
  source-kind.wire-report.definition source-kind.wire-report.label
  sources.accessed sources.claims-label sources.heading sources.interest sources.lead sources.origin-note sources.origins
  sources.origins-lead sources.page-title sources.without-archive
  speaker.article
  stance.context stance.context.definition stance.context.label stance.contradicts stance.contradicts.definition
  stance.contradicts.label stance.supports stance.supports.definition stance.supports.label
  status.disputed.definition status.disputed.label status.draft.definition status.draft.label status.in-review.definition
  status.in-review.label status.retracted.definition status.retracted.label status.verified.definition status.verified.label
  steps.article steps.article-archived steps.compare steps.disagree steps.heading steps.judge steps.open-article steps.origins
  steps.our-copy steps.scale steps.tell steps.with-excerpt
  timeline.article timeline.date timeline.label timeline.source timeline.table timeline.title timeline.undated
  translation.by translation.from translation.history translation.is-original translation.is-stale translation.label
  translation.original translation.stale
  verdict.false.definition verdict.false.label verdict.misleading.definition verdict.misleading.label verdict.mixed.definition
  verdict.mixed.label verdict.mostly-true.definition verdict.mostly-true.label verdict.none verdict.true.definition verdict.true.label
  verdict.unproven.definition verdict.unproven.label
  would-change.heading
`;

/** The interface texts that pages ask for, by their keys: what the file of every language must have, English too. Held to the pages by a test. */
export const askedTexts: readonly string[] = keys.trim().split(/\s+/);
