package firstattempt.family;

/** The color a child is told apart by. */
public enum Colour {

	/** A warm red brown. */
	CLAY,
	/** A dark yellow. */
	OCHRE,
	/** A leaf green. */
	FERN,
	/** A deep blue. */
	LAKE,
	/** A soft purple. */
	PLUM,
	/** A gray blue. */
	SLATE

}
