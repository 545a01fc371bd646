package firstattempt.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * How many families are told of a pattern where there is none, and where there is one.
 */
public final class FalsePatterns {

	private FalsePatterns() {
	}

	/**
	 * Of families in which nothing changed, those who are told of any pattern on any page
	 * of theirs: each span, for all children and for each.
	 * @param families how many families
	 * @param seed what all follows from
	 * @param alike whether all situations are alike; where not, it is true to say so
	 * @return a part of one
	 */
	static double ofStillFamilies(int families, long seed, boolean alike) {
		int told = 0;
		for (int i = 0; i < families; i++) {
			ChanceFamily family = ChanceFamily.still(seed + i, alike);
			List<UUID> views = new ArrayList<>(family.children());
			if (views.size() == 1) {
				views.clear();
			}
			views.add(null);
			told += views.stream()
				.anyMatch((child) -> tells(family, child,
						(it) -> alike || it.about() != Comparison.About.STEPPED_IN_BY_SITUATION)) ? 1 : 0;
		}
		return (double) told / families;
	}

	private static boolean tells(ChanceFamily family, UUID child, Predicate<Comparison> counts) {
		for (Span span : Span.values()) {
			if (family.told(span, child).stream().anyMatch(counts)) {
				return true;
			}
		}
		return false;
	}

	/** Of families that changed as told, those who are told so on some page of all. */
	static double ofChangedFamilies(int families, long seed, int days, int changed) {
		int told = 0;
		for (int i = 0; i < families; i++) {
			told += tells(ChanceFamily.changing(seed + i, days, changed), null,
					(it) -> it.about() == Comparison.About.STEPPED_IN && !it.more()) ? 1 : 0;
		}
		return (double) told / families;
	}

	/**
	 * Says how it went.
	 * @param families how many families of each kind
	 * @return some lines
	 */
	public static String report(int families) {
		return """
				%,d made-up families of each kind; told of a pattern on any of their pages (each span, all children and each):
				  nothing changed, all situations alike: %.1f %%
				  nothing changed, situations and children differ, and what happens drifts: %.1f %%
				2 entries a week, stepping in 3 of 4 times and then 1 of 4; told so on some page:
				  written for 90 days, changed for 45: %.0f %%
				  written for a year, changed for half of it: %.0f %%"""
			.formatted(families, 100 * ofStillFamilies(families, 1, true), 100 * ofStillFamilies(families, 1, false),
					100 * ofChangedFamilies(families, 1, 90, 45), 100 * ofChangedFamilies(families, 1, 365, 182));
	}

}
