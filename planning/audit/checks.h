#pragma once

#include "planning/audit/change_model.h"
#include "planning/audit/frame.h"
#include "planning/audit/quantities.h"

/// One function a kind of rule; each returns how many figures, rows or sums it could judge.
namespace planning::audit {

/// Present: an indicator that at least `tolerance` (0 to 1) of the rule's units have is expected of all.
std::size_t checkPresent(const Frame& frame, const Quantities& quantities, const Rule& rule, Findings& out);
std::size_t checkFinite(const Frame& frame, const Rule& rule, Findings& out);
/// min - tolerance <= value <= max + tolerance, as the codebook says.
std::size_t checkRange(const Frame& frame, const Rule& rule, Findings& out);
/// |left - right| <= tolerance for =, left <= right + tolerance for <= and so on.
std::size_t checkCompare(const Quantities& quantities, const Rule& rule, Findings& out);

/// |stored - sum of its counties| <= tolerance. Where a county lacks the figure, the sum is partial and only
/// one above the stored figure is wrong. A county counts for the unit that is its parent, or its parent's.
std::size_t checkHierarchy(const Frame& frame, const Rule& rule, Findings& out);

/// |z| of ChangeModel <= tolerance. Counties that the checks of whole rows took are left out.
std::size_t checkGrowth(const Frame& frame, const ChangeModel& model, const Rule& rule, Findings& out);
/// The sign is another one (0 is one of three), and either value is at least `tolerance` from 0.
std::size_t checkSignChange(const Frame& frame, const Rule& rule, Findings& out);
/// Two figures a and b of a county of which one has |z| > tolerance, and both fit (|z| small) when each takes
/// the other's value.
std::size_t checkSwappedColumns(const Frame& frame, const ChangeModel& model, const Rule& rule,
                                Findings& out);

/// More than `tolerance` (0 to 1) of the figures that are not zero are those of the period before.
std::size_t checkCopiedPeriod(const Frame& frame, const Rule& rule, Findings& out);
/// At least `tolerance` figures of four digits or more are the same in two counties.
std::size_t checkCopiedUnit(const Frame& frame, const Rule& rule, Findings& out);
/// Two counties, each nearer to the other's figures of the period before than to its own: at least
/// `tolerance` (0 to 1) of its figures change as no other county's do, and do not when the rows are
/// exchanged.
std::size_t checkSwappedRows(const Frame& frame, ChangeModel& model, const Rule& rule, Findings& out);

/// |modified z| <= tolerance, over all counties, of log(x), log(1 + x) of counts that may be 0, or logit of
/// shares.
std::size_t checkOutlier(const Frame& frame, const Quantities& quantities, const Rule& rule, Findings& out);
/// Outside the fences of the adjusted box plot with k = tolerance, on the same scales.
std::size_t checkBox(const Frame& frame, const Quantities& quantities, const Rule& rule, Findings& out);
/// |modified z| <= tolerance of x - median of x over at least three neighbours, on the same scales.
std::size_t checkNeighbours(const Frame& frame, const Quantities& quantities, const Rule& rule,
                            Findings& out);

/// A code that no unit has; the nearest known ones are one typing slip away, those without figures first.
std::size_t checkCode(const Frame& frame, const Rule& rule, Findings& out);
std::size_t checkDoubled(const Frame& frame, const Rule& rule, Findings& out);
std::size_t checkMissingUnit(const Frame& frame, const Rule& rule, Findings& out);

/// Chi-square of the last digits of a province's counts of 100 and more against even spread (9 degrees of
/// freedom) <= tolerance, for at least 50 of them; after Whipple's index for ages.
std::size_t checkDigits(const Frame& frame, const Rule& rule, Findings& out);

}  // namespace planning::audit
