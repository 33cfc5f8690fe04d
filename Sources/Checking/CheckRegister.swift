public import Diagnostics
public import RegisterModel

/// Checks everything that needs more than one field or file, as of a day.
///
/// Contradictions are errors in `log`; what the public should know and does not is in the result, and in `log` as well.
public func checkRegister(_ register: Register, asOf: Day, reportingTo log: inout DiagnosticSet) -> Assessment {
  let context = CheckContext(register: register, asOf: asOf)
  let entries = register.entries.map { entry in
    let (assessment, findings) = context.check(entry)
    log.formUnion(findings)
    return assessment
  }
  for draft in register.drafts { log.formUnion(context.check(draft).1) }
  return context.assessment(of: entries, reportingTo: &log)
}
