import RegisterModel

extension Context {
  /// Everything that an entry's page shows of the entry itself.
  func entryPage(of entry: Entry, _ result: EntryAssessment) -> EntryPage {
    let route = Route.entry(id: entry.id)
    let exclusions = entry.exclusions(besides: result.gaps)
    let sections = self.sections(of: entry, result.gaps, exclusions)
    let shown = sections.flatMap { $0.fields.map(\.field.key) }
    let ministry = Link(
      register.ministry(code: entry.ministry)?.name ?? entry.ministry, href(.ministry(code: entry.ministry)))
    return EntryPage(
      frame: Frame(
        entry.title, entry.summary, route: route, in: self, under: [("Start", .start), ("Einsätze", .entries)],
        feed: ("Feed: \(entry.title)", route)),
      entry: entry, ministry: ministry, facts: facts(of: entry), sections: sections,
      generalGaps: result.gaps.filter { $0.slot == nil || !shownSlots.contains($0.slot!) }.map {
        GapView($0, in: self)
      },
      generalExclusions: exclusions.filter { !shownSlots.contains($0.slot) }.map {
        ExclusionView(subject: FieldCatalogue.entry.fields[$0.slot].label, reason: $0.reason)
      },
      report: entry.body.html.isEmpty ? nil : html(of: entry.body, in: entry.source),
      sources: entry.sources.enumerated().map { SourceView($0 + 1, $1, in: register, shownFields: shown) },
      openGaps: result.gaps.count { !$0.isPending }, pendingGaps: result.gaps.count(where: \.isPending),
      completeness: result.completeness, permalink: linker.url(route),
      dataURL: href(.companion(route, name: "eintrag.json")),
      sourceURL: href(.companion(route, name: "quelle.md")), inquiry: inquiry(about: entry, result.gaps))
  }

  private func sections(of entry: Entry, _ gaps: [Gap], _ exclusions: [Exclusion]) -> [SectionView] {
    var gapsBySlot = Array(repeating: [GapView](), count: FieldCatalogue.entry.fields.count)
    for gap in gaps { if let slot = gap.slot { gapsBySlot[slot].append(GapView(gap, in: self)) } }
    let references = references(in: entry)
    return sectionSlots.compactMap { section, slots in
      let fields = slots.compactMap { slot -> FieldView? in
        let value = entry.record[slot]
        let gaps = gapsBySlot[slot]
        let exclusions = exclusions.filter { $0.slot == slot }
        guard value != nil || !gaps.isEmpty || !exclusions.isEmpty else { return nil }
        var view = fieldView(FieldCatalogue.entry.fields[slot], value)
        view.gaps = gaps
        view.exclusions = exclusions.map { exclusion in
          ExclusionView(
            subject: exclusion.part.map(FieldCatalogue.entry.fields[slot].label(ofPart:)), reason: exclusion.reason)
        }
        view.references = references[slot]
        return view
      }
      return fields.isEmpty ? nil : SectionView(section, fields)
    }
  }

  /// The numbers of the sources that support a field.
  private func references(in entry: Entry) -> [[ReferenceView]] {
    var references = Array(repeating: [ReferenceView](), count: FieldCatalogue.entry.fields.count)
    for (index, source) in entry.sources.enumerated() {
      for path in source.supports {
        guard let slot = FieldCatalogue.entry.slot(ofPath: path) else { continue }
        references[slot].append(ReferenceView(number: index + 1))
      }
    }
    return references
  }

  private func facts(of entry: Entry) -> [FactView] {
    let excluded = { (key: String) in entry.excludes(key) ? [ValueView(text: "entfällt", url: "#\(key)")] : [] }
    let places = entry.places.map { place in
      let country = place.country.flatMap { register.countries[$0]?.name }
      return ValueView(
        text: country ?? place.place, url: country.flatMap { href(.country, label: $0) } ?? "#verarbeitungsorte")
    }
    return [
      FactView(
        label: "Status",
        values: entry.status.map { [ValueView(text: $0.label, url: href(.status, term: $0.rawValue))] } ?? [],
        note: entry.statusDate.map { "zuletzt belegt: \($0.german)" },
        isGap: entry.status?.term.admitsIgnorance ?? false),
      FactView(
        label: "Risikoklasse",
        values: entry.riskClass.map { [ValueView(text: $0.label, url: href(.riskClass, term: $0.rawValue))] } ?? [],
        note: entry.riskClass == .notAssessed ? "keine Einordnung \(register.portal.collection.participle)" : nil,
        isGap: entry.riskClass?.term.admitsIgnorance ?? false),
      FactView(
        label: period(of: entry),
        values: entry.begin.map { [ValueView(text: $0.german, url: nil)] } ?? excluded("beginn"),
        note: entry.end.map { "bis \($0.german)" }, isGap: entry.begin == nil && !entry.excludes("beginn")),
      FactView(
        label: "Personenbezogene Daten", values: entry.personalData.map { [ValueView(text: $0.label, url: nil)] } ?? [],
        note: nil, isGap: entry.personalData?.term.admitsIgnorance ?? false),
      FactView(
        label: "Ort der Verarbeitung", values: places.isEmpty ? excluded("verarbeitungsorte") : places, note: nil,
        isGap: places.isEmpty && !entry.excludes("verarbeitungsorte")),
      FactView(
        label: "Anbieter",
        values: entry.providers.isEmpty ? excluded("anbieter") : entry.providers.map { value($0.name, .provider) },
        note: nil, isGap: entry.providers.isEmpty && !entry.excludes("anbieter")),
    ]
  }

  /// What stands before the beginning: what is still to come has not been there since then, nor has what ended.
  private func period(of entry: Entry) -> String {
    if entry.end != nil { return "Von" }
    return entry.begin.map { $0.first > asOf } ?? false ? "Geplant ab" : "Seit"
  }

  private func value(_ label: String, _ kind: Facet.Kind) -> ValueView {
    ValueView(text: label, url: href(kind, label: label))
  }
}

/// What an entry says not to apply, with the reason.
private struct Exclusion {
  let slot: Int
  let part: String?
  let reason: String
}

extension Entry {
  /// What the entry says not to apply, unless a rule asks for it nevertheless.
  fileprivate func exclusions(besides gaps: [Gap]) -> [Exclusion] {
    gapExplanations.compactMap { explanation in
      guard explanation.state == .notApplicable, let (slot, part) = explanation.subject,
        !gaps.contains(where: { $0.slot == slot && $0.part == part })
      else { return nil }
      return Exclusion(slot: slot, part: part, reason: explanation.reason ?? "")
    }
  }

  /// Whether the entry says of a field as a whole that it does not apply.
  fileprivate func excludes(_ key: String) -> Bool {
    gapExplanations.contains { $0.state == .notApplicable && $0.path == key }
  }
}

/// The displayed fields by section, in the order of the catalogue.
let sectionSlots: [(Section, [Int])] = Section.allCases.filter { $0 != .none }.map { section in
  (section, FieldCatalogue.entry.fields.indices.filter { FieldCatalogue.entry.fields[$0].section == section })
}

/// The slots that have a place of their own on an entry's page.
let shownSlots = Set(sectionSlots.flatMap(\.1))
