package firstattempt.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Strips of time below one another, with beads for what happened.
 *
 * @param from the first day
 * @param until the last day
 * @param start what the first day is called
 * @param end what the last day is called
 * @param strips the strips
 */
public record Strips(LocalDate from, LocalDate until, String start, String end, List<Strip> strips) {

	private static final double ROW = 56;

	private static final double EDGE = 8;

	/**
	 * The picture.
	 * @return an SVG element
	 */
	public String svg() {
		Svg svg = new Svg("strips", Columns.WIDTH, this.strips.size() * ROW + 20);
		double y = 0;
		for (Strip strip : this.strips) {
			svg.words("name", 0, y + 14, null, strip.name());
			svg.words("axis", Columns.WIDTH, y + 14, "end", strip.note());
			svg.line("ground", 0, y + 34, Columns.WIDTH, y + 34);
			for (Bead bead : strip.beads()) {
				svg.open(bead.mark()).dot("bead " + bead.look(), at(bead.day()), y + 34, 7).close(bead.mark());
			}
			y += ROW;
		}
		svg.words("axis", 0, y + 8, null, this.start);
		svg.words("axis", Columns.WIDTH, y + 8, "end", this.end);
		return svg.end();
	}

	private double at(LocalDate day) {
		long all = Math.max(1, ChronoUnit.DAYS.between(this.from, this.until));
		long gone = Math.max(0, Math.min(all, ChronoUnit.DAYS.between(this.from, day)));
		return EDGE + (Columns.WIDTH - 2 * EDGE) * gone / all;
	}

	/**
	 * A strip.
	 *
	 * @param name what it is about
	 * @param note what stands at its end
	 * @param beads what happened
	 */
	public record Strip(String name, String note, List<Bead> beads) {
	}

	/**
	 * Something that happened.
	 *
	 * @param day when
	 * @param look its class in the sheet
	 * @param mark what it says and where it leads
	 */
	public record Bead(LocalDate day, String look, Mark mark) {
	}

}
