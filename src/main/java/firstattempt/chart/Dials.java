package firstattempt.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Two answers from 0 to 4 against one another, an entry a dot. Where there are more than
 * fit, their number stands in place of the dots.
 *
 * @param across what the answer is called that grows to the right
 * @param up what the answer is called that grows upward
 * @param spots the 25 spots or those of them where something is
 */
public record Dials(String across, String up, List<Spot> spots) {

	private static final double LEFT = 34;

	private static final double SIDE = 62;

	private static final double TALL = 52;

	private static final double TOP = 22;

	private static final int FIT = 15;

	private static final int ABREAST = 5;

	/**
	 * The picture.
	 * @return an SVG element
	 */
	public String svg() {
		double ground = TOP + 5 * TALL;
		Svg svg = new Svg("dials", LEFT + 5 * SIDE + 4, ground + 42);
		for (int across = 0; across < 5; across++) {
			for (int up = 0; up < 5; up++) {
				svg.box(bigger(across, up) ? "field bigger" : "field", LEFT + across * SIDE + 1,
						ground - (up + 1) * TALL + 1, SIDE - 2, TALL - 2);
			}
		}
		for (Spot spot : this.spots) {
			draw(svg, spot, LEFT + spot.across() * SIDE, ground - (spot.up() + 1) * TALL);
		}
		for (int value = 0; value < 5; value++) {
			svg.words("axis", LEFT + (value + .5) * SIDE, ground + 16, "middle", String.valueOf(value));
			svg.words("axis", LEFT - 10, ground - (value + .5) * TALL + 4, "end", String.valueOf(value));
		}
		svg.words("name", LEFT + 5 * SIDE, ground + 36, "end", this.across + " →");
		svg.words("name", 0, 13, null, "↑ " + this.up);
		return svg.end();
	}

	private void draw(Svg svg, Spot spot, double x, double y) {
		if (spot.all().value() > spot.dots().size() || spot.dots().size() > FIT) {
			double radius = Math.min(TALL / 2 - 4, 11 + Math.sqrt(spot.all().value()) * .6);
			svg.open(spot.all()).dot("many", x + SIDE / 2, y + TALL / 2, radius);
			svg.words("count many-count", x + SIDE / 2, y + TALL / 2 + 4.5, "middle",
					String.valueOf(spot.all().value()));
			svg.close(spot.all());
			return;
		}
		int rows = (spot.dots().size() + ABREAST - 1) / ABREAST;
		for (int i = 0; i < spot.dots().size(); i++) {
			int inRow = Math.min(ABREAST, spot.dots().size() - i / ABREAST * ABREAST);
			double across = x + SIDE / 2 + (i % ABREAST - (inRow - 1) / 2.0) * 11;
			double down = y + TALL / 2 + (i / ABREAST - (rows - 1) / 2.0) * 12;
			svg.open(spot.dots().get(i))
				.hit(x + SIDE * (i % ABREAST) / inRow, y + TALL * (i / ABREAST) / rows, SIDE / inRow, TALL / rows)
				.dot("one", across, down, 4.5)
				.close(spot.dots().get(i));
		}
	}

	/** Whether the one going up was strong, and the other was not. */
	public static boolean bigger(int across, int up) {
		return up >= 3 && across <= 1;
	}

	/**
	 * The same numbers to read.
	 * @return the table: what goes up by rows, the largest first
	 */
	public Table table() {
		List<String> head = new ArrayList<>(List.of(this.up + " ↓ " + this.across + " →"));
		for (int across = 0; across < 5; across++) {
			head.add(String.valueOf(across));
		}
		List<Table.Row> rows = new ArrayList<>();
		for (int up = 4; up >= 0; up--) {
			List<Table.Cell> cells = new ArrayList<>();
			for (int across = 0; across < 5; across++) {
				cells.add(cell(across, up));
			}
			rows.add(new Table.Row(String.valueOf(up), cells));
		}
		return new Table(head, rows);
	}

	private Table.Cell cell(int across, int up) {
		return this.spots.stream()
			.filter((spot) -> spot.across() == across && spot.up() == up)
			.findFirst()
			.map((spot) -> Table.Cell.of(spot.all()))
			.orElse(new Table.Cell("0", null));
	}

	/**
	 * Where two answers meet.
	 *
	 * @param across the one answer
	 * @param up the other answer
	 * @param all all entries that gave these answers
	 * @param dots some of them or all
	 */
	public record Spot(int across, int up, Mark all, List<Mark> dots) {
	}

}
