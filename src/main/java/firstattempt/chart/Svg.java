package firstattempt.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * An SVG picture in the making. Colors come from the sheet by class. It is hidden from
 * screen readers, which read the table behind it instead; for the same reason no link in
 * it stops the keyboard: the table has them all.
 */
final class Svg {

	private static final double LETTER = 6.5;

	private final StringBuilder text = new StringBuilder();

	Svg(String kind, double width, double height) {
		this.text.append("<svg class=\"chart chart-")
			.append(kind)
			.append("\" viewBox=\"0 0 ")
			.append(number(width))
			.append(' ')
			.append(number(height))
			.append("\" aria-hidden=\"true\" focusable=\"false\">");
	}

	/** What follows until {@link #close} tells its value and leads somewhere. */
	Svg open(Mark mark) {
		String href = mark.href();
		if (href != null) {
			this.text.append("<a class=\"mark\" tabindex=\"-1\" href=\"").append(escape(href)).append("\">");
		}
		else {
			this.text.append("<g class=\"mark\">");
		}
		this.text.append("<title>").append(escape(mark.says())).append("</title>");
		return this;
	}

	Svg close(Mark mark) {
		this.text.append((mark.href() != null) ? "</a>" : "</g>");
		return this;
	}

	Svg box(String look, double x, double y, double width, double height) {
		this.text.append("<rect class=\"")
			.append(escape(look))
			.append("\" x=\"")
			.append(number(x))
			.append("\" y=\"")
			.append(number(y))
			.append("\" width=\"")
			.append(number(width))
			.append("\" height=\"")
			.append(number(height))
			.append("\"/>");
		return this;
	}

	Svg dot(String look, double x, double y, double radius) {
		this.text.append("<circle class=\"")
			.append(escape(look))
			.append("\" cx=\"")
			.append(number(x))
			.append("\" cy=\"")
			.append(number(y))
			.append("\" r=\"")
			.append(number(radius))
			.append("\"/>");
		return this;
	}

	/** A place that can be hit, larger than what is to be seen there. */
	Svg hit(double x, double y, double width, double height) {
		this.text.append("<path class=\"hit\" d=\"M")
			.append(number(x))
			.append(' ')
			.append(number(y))
			.append('h')
			.append(number(width))
			.append('v')
			.append(number(height))
			.append('h')
			.append(number(-width))
			.append("z\"/>");
		return this;
	}

	Svg line(String look, double fromX, double fromY, double toX, double toY) {
		this.text.append("<path class=\"")
			.append(escape(look))
			.append("\" d=\"M")
			.append(number(fromX))
			.append(' ')
			.append(number(fromY))
			.append('L')
			.append(number(toX))
			.append(' ')
			.append(number(toY))
			.append("\"/>");
		return this;
	}

	Svg words(String look, double x, double y, @Nullable String anchor, String words) {
		this.text.append("<text class=\"")
			.append(escape(look))
			.append("\" x=\"")
			.append(number(x))
			.append("\" y=\"")
			.append(number(y))
			.append('"');
		if (anchor != null) {
			this.text.append(" text-anchor=\"").append(anchor).append('"');
		}
		this.text.append('>').append(escape(words)).append("</text>");
		return this;
	}

	/** Words below the middle of something, but within the picture. */
	Svg label(double middle, double y, double right, String words) {
		double half = words.length() * LETTER / 2;
		if (middle - half < 0) {
			return words("axis", 0, y, null, words);
		}
		return (middle + half > right) ? words("axis", right, y, "end", words)
				: words("axis", middle, y, "middle", words);
	}

	String end() {
		return this.text.append("</svg>").toString();
	}

	static String escape(String words) {
		StringBuilder safe = new StringBuilder(words.length() + 16);
		for (int i = 0; i < words.length(); i++) {
			char letter = words.charAt(i);
			switch (letter) {
				case '&' -> safe.append("&amp;");
				case '<' -> safe.append("&lt;");
				case '>' -> safe.append("&gt;");
				case '"' -> safe.append("&quot;");
				case '\'' -> safe.append("&#39;");
				default -> safe.append(letter);
			}
		}
		return safe.toString();
	}

	private static String number(double value) {
		return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
	}

}
