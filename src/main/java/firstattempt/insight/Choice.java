package firstattempt.insight;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a page of insights is about, and the way to its neighbors.
 *
 * @param path the path of the page
 * @param child about one child, or null for all
 * @param span how far back
 */
public record Choice(String path, @Nullable UUID child, Span span) {

	/**
	 * The same about another child.
	 * @param child which, or null for all
	 * @return the address
	 */
	public String about(@Nullable UUID child) {
		return this.path + "?span=" + this.span.code() + ((child != null) ? "&child=" + child : "");
	}

	/**
	 * The same over another span.
	 * @param span how far back
	 * @return the address
	 */
	public String over(Span span) {
		return new Choice(this.path, this.child, span).about(this.child);
	}

	/**
	 * All spans that can be chosen.
	 * @return the spans, the shortest first
	 */
	public List<Span> spans() {
		return Arrays.asList(Span.values());
	}

}
