import Diagnostics

/// A dotted name, found: the frame it starts from, the views it goes through, the value it ends at.
struct Resolved {
  let frame: Int
  let views: [Frames]
  let field: Field
  let location: Scope.Location
}

extension Compiler {
  /// Finds the value of a name and reports what is wrong with the name; nil after a fault.
  ///
  /// - Parameters:
  ///   - path: The name.
  ///   - sign: The sign of the section that it opens; nil for a value to be printed.
  ///   - surroundings: Where it stands.
  /// - Returns: What it names.
  mutating func resolve(_ path: Path, opening sign: Character? = nil, _ surroundings: Surroundings) -> Resolved? {
    let (scope, file) = (surroundings.scope, surroundings.tree.file)
    let first = path.parts[0]
    guard let frame = scope.frame(with: first.name) else {
      if !scope.isUncertain {
        reportUnknown(path, 0, among: scope.frames.reversed().flatMap(\.shape.fields), opening: sign, surroundings)
      }
      return nil
    }
    var shape = scope.frames[frame].shape
    var views: [Frames] = []
    var location = Scope.Location(frame: frame, path: [])
    for (index, part) in path.parts.enumerated() {
      guard let slot = shape.slot(of: part.name) else {
        reportUnknown(path, index, among: shape.fields, opening: sign, surroundings)
        return nil
      }
      let field = shape.fields[slot]
      let mention = Mention(shape: ObjectIdentifier(shape), slot: slot)
      if mentions[mention] == nil { mentions[mention] = (file, part.range) }
      location.path.append(part.name)
      if index == path.parts.count - 1 {
        return Resolved(frame: frame, views: views, field: field, location: location)
      }
      guard let view = view(field, part, at: location, surroundings) else { return nil }
      views.append(view)
      shape = view.shape()
    }
    return nil
  }

  /// Says what a name most likely means, and how a section on that is written, since its end has to be written otherwise too.
  private mutating func reportUnknown(
    _ path: Path, _ index: Int, among fields: [Field], opening sign: Character?, _ surroundings: Surroundings
  ) {
    let (part, file) = (path.parts[index], surroundings.tree.file)
    let names = fields.map(\.name)
    guard let sign, index == path.parts.count - 1, let meant = nearest(to: part.name, among: names),
      let field = fields.first(where: { $0.name == meant })
    else { return report(.unknownName(part, among: names, included: surroundings.path, in: file)) }
    let name = (path.parts[..<index].map(\.name) + [meant]).joined(separator: ".")
    report(tag: .unknownSection(part, meant: field.source(named: name, opening: sign), in: file))
  }

  /// A view on the way of a dotted name: a single one that is certainly there.
  private mutating func view(
    _ field: Field, _ part: Path.Part, at location: Scope.Location, _ surroundings: Surroundings
  ) -> Frames? {
    let file = surroundings.tree.file
    guard field.kind == .view || field.kind == .optionalView, case .frames(let frames) = field.gate else {
      report(.noParts(part, of: field.kind, in: file))
      return nil
    }
    if field.kind.isOptional, !surroundings.scope.isKnown(location) {
      report(.maybeMissing(Path.Part(name: location.path.joined(separator: "."), range: part.range), in: file))
      return nil
    }
    return frames
  }

  /// The step for a value, inside steps that walk to it through the views before it.
  mutating func walking(_ resolved: Resolved, from scope: Scope, _ step: (_ frame: Int) -> Step) -> Step {
    let inner = scope.frames.count
    guard !resolved.views.isEmpty else { return step(resolved.frame) }
    depth = max(depth, inner + 1)
    return resolved.views.enumerated().reversed().reduce(step(inner)) { body, view in
      .each(frame: view.offset == 0 ? resolved.frame : inner, inner: inner, view.element.each, [body])
    }
  }
}

extension Field {
  /// How a tag asks for the value: a section where there is one, else the value itself.
  fileprivate func source(named name: String, opening sign: Character) -> String {
    if gate != nil { return "{{\(sign)\(name)}}…{{/\(name)}}" }
    return kind == .html ? "{{{\(name)}}}" : "{{\(name)}}"
  }
}

extension Path {
  /// The whole name as one part, for a finding about its value.
  var whole: Part {
    Part(name: text, range: ByteRange(Int(parts[0].range.start), Int(parts[parts.count - 1].range.end)))
  }
}
