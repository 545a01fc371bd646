package firstattempt.theme;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the tagger found in an episode.
 *
 * @param themes the themes, in the order of {@link Theme}
 * @param stance how the mistake is spoken of; {@code null} unless
 * {@link Theme#RESPONSIBILITY_VS_BLAME} was found in the text
 * @param evidence at least one for each theme, by theme and then in reading order
 * @param scores how sure the text alone made the tagger of each theme, from 0 to 1
 */
public record Reading(Set<Theme> themes, Stance stance, List<Evidence> evidence, Map<Theme, Double> scores) {

	public Reading {
		Set<Theme> ordered = EnumSet.noneOf(Theme.class);
		ordered.addAll(themes);
		themes = Collections.unmodifiableSet(ordered);
		evidence = List.copyOf(evidence);
		Map<Theme, Double> byTheme = new EnumMap<>(Theme.class);
		byTheme.putAll(scores);
		scores = Collections.unmodifiableMap(byTheme);
	}

}
