import Bytes
import Exporting
import RegisterModel
import Rendering

extension CheckedSite {
  /// Every feed, as RSS and as JSON Feed: of the register, of each ministry, risk class and status, and of the gaps.
  func feeds() -> [OutputFile] {
    let all = Array(register.entries.indices)
    let portal = register.portal.title
    return feed(portal, register.portal.summary, beside: .start) { self.items(all) }
      + feed("\(portal): Lücken", "Was über Einsätze von KI nicht bekannt ist", beside: .gaps) { self.gapItems() }
      + register.ministries.flatMap(ministryFeed)
      + RiskClass.allCases.flatMap { riskClass in
        feed("\(portal): \(riskClass.label)", "Einsätze mit dieser Risikoklasse", beside: .entries(of: riskClass)) {
          self.items(all.filter { register.entries[$0].riskClass == riskClass })
        }
      }
      + Status.allCases.flatMap { status in
        feed("\(portal): \(status.label)", "Einsätze mit diesem Status", beside: .entries(of: status)) {
          self.items(all.filter { register.entries[$0].status == status })
        }
      }
  }

  private func ministryFeed(_ ministry: Ministry) -> [OutputFile] {
    let page = Route.ministry(code: ministry.code)
    let title = "\(register.portal.title): \(ministry.abbreviation)"
    return feed(title, "Einträge: \(ministry.name)", beside: page) {
      let positions = register.entries.indices.filter { register.entries[$0].ministry == ministry.code }
      let report = FeedItem(reportOf: ministry, page: linker.url(page), asOf: assessment.asOf)
      let isNews = positions.isEmpty || ministry.report?.date("datum") != nil
      return self.items(positions) + (isNews ? [report] : [])
    }
  }

  private func feed(
    _ title: String, _ summary: String, beside page: Route, items: @escaping @Sendable () -> [FeedItem]
  ) -> [OutputFile] {
    let rss = Route.subscription(page, .rss)
    let json = Route.subscription(page, .json)
    let feed = Feed(
      title: title, summary: summary, page: linker.url(page), rssAddress: linker.url(rss),
      jsonAddress: linker.url(json), publisher: register.portal.publisher, asOf: assessment.asOf)
    return [
      OutputFile(path: rss.file) { feed.writeRSS(items(), to: &$0) },
      OutputFile(path: json.file) { feed.writeJSON(items(), to: &$0) },
    ]
  }

  private func items(_ positions: [Int]) -> [FeedItem] {
    newest(positions).map { position in
      let entry = register.entries[position]
      let page = Route.entry(id: entry.id)
      let text = entry.body.html { link in
        plan.address(of: link, in: entry.source).map { linker.url(ofHref: $0, on: page) }
      }
      return FeedItem(
        entry, gaps: assessment.entries[position].gaps, ministry: ministryName(of: entry), page: linker.url(page),
        text: text, asOf: assessment.asOf)
    }
  }

  private func gapItems() -> [FeedItem] {
    newest(register.entries.indices.filter { assessment.entries[$0].gaps.contains { !$0.isPending } }).map { position in
      let entry = register.entries[position]
      return FeedItem(
        gapsOf: entry, assessment.entries[position].gaps, ministry: ministryName(of: entry),
        page: linker.url(.entry(id: entry.id)), asOf: assessment.asOf)
    }
  }

  /// The positions that a feed has room for, by the last day for which there is evidence.
  private func newest(_ positions: [Int]) -> [Int] {
    let asOf = assessment.asOf
    let dated = positions.map { (register.entries[$0].documented(asOf: asOf), $0) }
    return dated.sorted { $0 > $1 }.prefix(Feed.maximumItems).map(\.1)
  }

  private func ministryName(of entry: Entry) -> String {
    register.ministry(code: entry.ministry)?.name ?? entry.ministry
  }
}
