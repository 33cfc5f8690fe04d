import Testing

@testable import Rendering

@Suite struct BarChartTests {
  private func svg(_ bars: [BarChart.Bar]) -> String {
    String(decoding: BarChart(id: "x", title: "Titel", description: "Text", bars: bars).svg(), as: UTF8.self)
  }

  @Test func namesItselfAndItsDescription() {
    let svg = svg([])
    #expect(svg.contains(#"role="img""#) && svg.contains(#"aria-labelledby="x-titel x-text""#))
    #expect(svg.contains(#"<title id="x-titel">Titel</title><desc id="x-text">Text</desc>"#))
  }

  @Test(arguments: [(1, 31), (5, 159), (10, 318)])
  func drawsBarsInProportionToTheLargest(count: Int, width: Int) {
    let svg = svg([BarChart.Bar(label: "größter", count: 10), BarChart.Bar(label: "dieser", count: count)])
    #expect(svg.hasSuffix(#"width="\#(width)" height="14"/></svg>"#))
  }

  @Test func drawsNoBarForNothing() {
    #expect(!svg([BarChart.Bar(label: "keiner", count: 0)]).contains("<rect"))
  }

  @Test func showsTheSmallestShare() {
    let svg = svg([BarChart.Bar(label: "alle", count: 9999), BarChart.Bar(label: "einer", count: 1)])
    #expect(svg.hasSuffix(#"width="3" height="14"/></svg>"#))
  }

  @Test func outlinesWhatIsNotKnown() {
    let svg = svg([BarChart.Bar(label: "offen", count: 3, isGap: true)])
    #expect(svg.contains(#"class="balken offen""#))
  }

  @Test func escapesLabelsAndCarriesNoStyle() {
    let svg = svg([BarChart.Bar(label: #"<b>&"'"#, count: 1)])
    #expect(svg.contains("&lt;b&gt;&amp;&quot;&#39;</text>"))
    #expect(!svg.contains("style=") && !svg.contains("<b>"))
  }
}
