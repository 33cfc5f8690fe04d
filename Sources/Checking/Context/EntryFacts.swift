import RegisterModel

extension Entry {
  var isHighRisk: Bool { riskClass == .high }

  /// Whether Art. 27(1) of Regulation (EU) 2024/1689 asks for a fundamental rights assessment: Annex III but point 2.
  var needsFundamentalRightsAssessment: Bool {
    isHighRisk && annexIII.map { $0.point != 2 } ?? false
  }

  /// The row of the date table for Art. 6 to 27: a product under Annex I has its own.
  var highRiskDuty: DutyKey {
    annexIII == nil && record.hasValue(Slot.annexI) ? .highRiskAnnexI : .highRiskAnnexIII
  }

  /// Whether Art. 49(4) keeps the registration out of the public section: points 6 and 7, and point 1 in law enforcement,
  /// migration, asylum and border control.
  var isRegisteredOutOfPublicSight: Bool {
    guard let point = annexIII?.point else { return false }
    guard point == 1 else { return point == 6 || point == 7 }
    return topics.contains { [.police, .security, .migration, .justice, .prison].contains($0) }
  }

  /// The assessment of a kind: the one that exists, else the first named.
  func assessment(of kind: AssessmentKind) -> ImpactAssessment? {
    let candidates = assessments.filter { $0.kind == kind }
    return candidates.first { $0.state == .done } ?? candidates.first
  }

  var takesPartInDecisions: Bool { Condition.takesPart.holds(self) }

  var isUsedByStaff: Bool { Condition.usedByStaff.holds(self) }
}
