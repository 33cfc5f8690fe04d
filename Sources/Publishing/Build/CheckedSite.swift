import Checking
import Diagnostics
import RegisterModel
import Rendering

/// A portal that was read and checked, its pages planned.
struct CheckedSite: Sendable {
  let register: Register
  let assessment: Assessment
  let plan: SitePlan
  let linker: Linker
  let pictures: [Picture]
  let assets: Assets
}

/// Reads, checks and plans; the findings are complete whatever comes back.
func checkedSite(of workspace: Workspace, reportingTo log: inout DiagnosticSet) throws(EnvironmentFault) -> CheckedSite?
{
  let content = try readContent(of: workspace, reportingTo: &log)
  let templates = try readTree(at: workspace.templates, shownAs: workspace.templates, reportingTo: &log)
  guard templates.contains(where: { $0.path.hasSuffix(".html") }) else {
    throw EnvironmentFault(message: "Im Ordner „\(workspace.templates)“ liegt keine Vorlage.")
  }
  let register = content.register
  var findings = DiagnosticSet()
  let assessment = checkRegister(register, asOf: workspace.asOf, reportingTo: &findings)
  let linker = Linker(baseURL: workspace.baseURL ?? register.portal.baseURL)
  let assets = Assets(templates.compactMap { $0.asset(below: workspace.templates) })
  let plan = SitePlan(
    of: register, assessment, templates: pageTemplates(templates, below: workspace.templates), assets: assets,
    pictures: content.pictures.map { ($0.file.path, $0.path) }, linker: linker, reportingTo: &findings)
  log.formUnion(findings.filter { !content.unread.explains($0) })
  return plan.map {
    CheckedSite(
      register: register, assessment: assessment, plan: $0, linker: linker, pictures: content.pictures, assets: assets)
  }
}

private func pageTemplates(_ files: [SourceFile], below root: String) -> [String: SourceFile] {
  var templates: [String: SourceFile] = [:]
  for file in files where file.path.hasSuffix(".html") {
    templates[String(file.path.dropFirst(root.utf8.count + 1).dropLast(5))] = file
  }
  return templates
}

extension SourceFile {
  fileprivate func asset(below root: String) -> (name: String, bytes: [UInt8])? {
    let prefix = "\(root)/assets/"
    return path.hasPrefix(prefix) ? (String(path.dropFirst(prefix.utf8.count)), bytes) : nil
  }
}
