package firstattempt.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import firstattempt.theme.Theme;

/**
 * A stretch of a text that is shown in one way.
 *
 * @param text the stretch
 * @param themes the themes that it shows, none for a plain stretch
 * @param match whether it is what was searched for
 */
public record Segment(String text, List<Theme> themes, boolean match) {

	/**
	 * Cuts a text where evidence starts and ends.
	 * @param text the text
	 * @param marks the marks in it; what lies outside of the text is left out
	 * @return the segments, which together are the text
	 */
	static List<Segment> marked(String text, Collection<Mark> marks) {
		TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
		List<Mark> inside = marks.stream()
			.filter((mark) -> 0 <= mark.startsAt() && mark.startsAt() < mark.endsAt() && mark.endsAt() <= text.length())
			.toList();
		inside.forEach((mark) -> cuts.addAll(List.of(mark.startsAt(), mark.endsAt())));
		List<Segment> segments = new ArrayList<>();
		for (int start : cuts.headSet(text.length())) {
			int end = cuts.higher(start);
			List<Theme> themes = inside.stream()
				.filter((mark) -> mark.startsAt() <= start && end <= mark.endsAt())
				.map(Mark::theme)
				.distinct()
				.sorted()
				.toList();
			segments.add(new Segment(text.substring(start, end), themes, false));
		}
		return segments;
	}

	/**
	 * The beginning of a text, or the stretch around what was searched for.
	 * @param text the text
	 * @param words what was searched for, as search compares it
	 * @param length how many UTF-16 units to show, about
	 * @return the segments
	 */
	static List<Segment> excerpt(String text, Set<String> words, int length) {
		List<Words.Found> found = words.isEmpty() ? List.of()
				: Words.in(text).stream().filter((word) -> words.contains(word.word())).toList();
		int start = found.isEmpty() ? 0 : wordStart(text, found.get(0).start() - length / 3);
		int end = wordEnd(text, Math.max(start + length, found.isEmpty() ? 0 : found.get(0).end()));
		List<Segment> segments = new ArrayList<>();
		int at = start;
		for (Words.Found word : found) {
			if (at <= word.start() && word.end() <= end) {
				add(segments, text.substring(at, word.start()), false);
				add(segments, text.substring(word.start(), word.end()), true);
				at = word.end();
			}
		}
		add(segments, text.substring(at, end), false);
		if (start > 0) {
			segments.add(0, new Segment("… ", List.of(), false));
		}
		if (end < text.length()) {
			segments.add(new Segment(" …", List.of(), false));
		}
		return segments;
	}

	private static void add(List<Segment> segments, String text, boolean match) {
		if (!text.isEmpty()) {
			segments.add(new Segment(text, List.of(), match));
		}
	}

	private static int wordStart(String text, int near) {
		if (near <= 0) {
			return 0;
		}
		int space = text.lastIndexOf(' ', near);
		return (near - space < 30 && space >= 0) ? space + 1 : boundary(text, near);
	}

	private static int wordEnd(String text, int near) {
		if (near >= text.length()) {
			return text.length();
		}
		int space = text.lastIndexOf(' ', near);
		return (near - space < 30) ? Math.max(space, 0) : boundary(text, near);
	}

	/** Never cuts a character in two that takes two units. */
	private static int boundary(String text, int near) {
		return Character.isLowSurrogate(text.charAt(near)) ? near - 1 : near;
	}

}
