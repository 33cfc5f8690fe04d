/// A value a template can show: a plain struct of texts, numbers, lists and further views, with the names templates use.
///
/// ```swift
/// extension EntryRow: View {
///   static let names = Names<EntryRow>(
///     .text("titel") { $0.title },
///     .optionalText("untertitel") { $0.subtitle },
///     .list("marken") { $0.tags })
/// }
/// ```
/// Accessors must be pure: a template may ask for the same value twice.
public protocol View: Sendable {
  /// The names of this view and how to read each; declare it as `static let`, so that it is made once.
  static var names: Names<Self> { get }
}
