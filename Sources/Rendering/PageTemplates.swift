public import Diagnostics
import Templating

/// The templates of all kinds of pages, compiled and checked against what each page offers.
public final class PageTemplates: Sendable {
  let start: Template<StartPage>
  let row: Template<EntryRow>
  let list: Template<ListPage>
  let entry: Template<EntryPage>
  let related: Template<RelatedEntries>
  let contradictions: Template<Contradictions>
  let history: Template<HistoryView>
  let proof: Template<ProofView>
  let notice: Template<HistoryView>
  let version: Template<VersionPage>
  let removed: Template<VersionPage>
  let changes: Template<ChangesPage>
  let changesOverview: Template<ChangesOverviewPage>
  let ground: Template<GroundPage>
  let delays: Template<DelaysPage>
  let index: Template<IndexPage>
  let gaps: Template<GapListPage>
  let ministries: Template<MinistriesPage>
  let tools: Template<MinistriesPage>
  let ministry: Template<MinistryPage>
  let trials: Template<TrialsPage>
  let fields: Template<FieldsPage>
  let search: Template<SearchPage>
  let text: Template<TextPage>
  let notFound: Template<NotFoundPage>
  let redirect: Template<RedirectPage>

  /// Compiles every template, so that the faults of all of them are reported in one run; nil when one is faulty.
  ///
  /// - Parameters:
  ///   - sources: The templates by name.
  ///   - assets: The names of the files that lie below `assets/`.
  ///   - log: Receives the faults of all templates.
  public init?(_ sources: [String: SourceFile], assets: Set<String>, reportingTo log: inout DiagnosticSet) {
    let library = TemplateLibrary(sources: sources, reportingTo: &log)
    let missing = library.uses(ofAssetsBesides: assets)
    for fault in missing { log.insert(fault) }
    let start = library.template("start", for: StartPage.self, reportingTo: &log)
    let row = library.template("zeile", for: EntryRow.self, reportingTo: &log)
    let list = library.template("liste", for: ListPage.self, reportingTo: &log)
    let entry = library.template("eintrag", for: EntryPage.self, reportingTo: &log)
    let related = library.template("verwandt", for: RelatedEntries.self, reportingTo: &log)
    let contradictions = library.template("widersprueche", for: Contradictions.self, reportingTo: &log)
    let history = library.template("geschichte", for: HistoryView.self, reportingTo: &log)
    let proof = library.template("nachweis", for: ProofView.self, reportingTo: &log)
    let notice = library.template("ohne-geschichte", for: HistoryView.self, reportingTo: &log)
    let version = library.template("version", for: VersionPage.self, reportingTo: &log)
    let removed = library.template("entfernt", for: VersionPage.self, reportingTo: &log)
    let changes = library.template("aenderungsliste", for: ChangesPage.self, reportingTo: &log)
    let changesOverview = library.template("aenderungen", for: ChangesOverviewPage.self, reportingTo: &log)
    let ground = library.template("rahmenangabe", for: GroundPage.self, reportingTo: &log)
    let delays = library.template("dauer", for: DelaysPage.self, reportingTo: &log)
    let index = library.template("verzeichnis", for: IndexPage.self, reportingTo: &log)
    let gaps = library.template("luecken", for: GapListPage.self, reportingTo: &log)
    let ministries = library.template("ressorts", for: MinistriesPage.self, reportingTo: &log)
    let tools = library.template("werkzeuge", for: MinistriesPage.self, reportingTo: &log)
    let ministry = library.template("ressort", for: MinistryPage.self, reportingTo: &log)
    let trials = library.template("erprobungen", for: TrialsPage.self, reportingTo: &log)
    let fields = library.template("felder", for: FieldsPage.self, reportingTo: &log)
    let search = library.template("suche", for: SearchPage.self, reportingTo: &log)
    let text = library.template("text", for: TextPage.self, reportingTo: &log)
    let redirect = library.template("umleitung", for: RedirectPage.self, reportingTo: &log)
    let notFound = library.template("nicht-gefunden", for: NotFoundPage.self, reportingTo: &log)
    guard let start, let row, let list, let entry, let related, let contradictions, let index, let gaps, let ministries,
      let tools, let ministry, let trials, let fields, let search, let text, let notFound, let history, let proof,
      let notice, let version, let removed, let changes, let changesOverview, let ground, let delays, let redirect,
      missing.isEmpty
    else { return nil }
    self.start = start
    self.row = row
    self.list = list
    self.entry = entry
    self.related = related
    self.contradictions = contradictions
    self.history = history
    self.proof = proof
    self.notice = notice
    self.version = version
    self.removed = removed
    self.changes = changes
    self.changesOverview = changesOverview
    self.ground = ground
    self.delays = delays
    self.index = index
    self.gaps = gaps
    self.ministries = ministries
    self.tools = tools
    self.ministry = ministry
    self.trials = trials
    self.fields = fields
    self.search = search
    self.text = text
    self.notFound = notFound
    self.redirect = redirect
  }
}

extension TemplateLibrary {
  /// What is printed as the address of an asset that is not there, each once: every page would have a link without a target.
  fileprivate func uses(ofAssetsBesides assets: Set<String>) -> [Diagnostic] {
    PortalAsset.allCases.compactMap { asset in
      guard !assets.contains(asset.rawValue), let use = firstUse(of: asset.templateName) else { return nil }
      return Diagnostic(
        .error, rule: "vorlage-fehlt",
        "„{{\(asset.templateName)}}“ ist die Adresse von „assets/\(asset.rawValue)“; diese Datei gibt es nicht.",
        advice: "Legen Sie die Datei wieder an, oder löschen Sie die Stelle.", in: use.file, at: use.range)
    }
  }
}
