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
 * @param strips the strips, the beads of each in the order of their days
 */
public record Strips(LocalDate from, LocalDate until, String start, String end, List<Strip> strips) {

	private static final double ROW = 56;

	private static final double EDGE = 8;

	private static final double THUMB = 18;

	private static final int ROOM_FOR_NAME = 36;

	/**
	 * The picture.
	 * @return an SVG element
	 */
	public String svg() {
		Svg svg = new Svg("strips", Columns.WIDTH, this.strips.size() * ROW + 20);
		double y = 0;
		for (Strip strip : this.strips) {
			svg.words("name", 0, y + 14, null, fitting(strip.name()));
			svg.words("axis", Columns.WIDTH, y + 14, "end", strip.note());
			svg.line("ground", 0, y + 34, Columns.WIDTH, y + 34);
			for (int i = 0; i < strip.beads().size(); i++) {
				Bead bead = strip.beads().get(i);
				double x = at(bead.day());
				double left = (i > 0) ? Math.min(THUMB, Math.abs(x - at(strip.beads().get(i - 1).day())) / 2) : THUMB;
				double right = (i + 1 < strip.beads().size())
						? Math.min(THUMB, Math.abs(at(strip.beads().get(i + 1).day()) - x) / 2) : THUMB;
				svg.open(bead.mark())
					.hit(x - left, y + 34 - THUMB, left + right, 2 * THUMB)
					.dot("bead " + bead.look(), x, y + 34, 7)
					.close(bead.mark());
			}
			y += ROW;
		}
		svg.words("axis", 0, y + 8, null, this.start);
		svg.words("axis", Columns.WIDTH, y + 8, "end", this.end);
		return svg.end();
	}

	/** As much of a name as has room beside the note; the table has all of it. */
	private static String fitting(String name) {
		return (name.length() > ROOM_FOR_NAME) ? name.substring(0, ROOM_FOR_NAME - 1).strip() + "…" : name;
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
