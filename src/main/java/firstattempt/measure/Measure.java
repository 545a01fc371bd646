package firstattempt.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The total of a measure that was taken elsewhere. What it means is for the coach to
 * know: nothing is made of it here.
 *
 * @param id which
 * @param childId about which child, or null for the whole family
 * @param name what the measure is called
 * @param takenOn on which day it was taken
 * @param total the total
 * @param coach what the coach is called who wrote it down
 */
public record Measure(UUID id, @Nullable UUID childId, String name, LocalDate takenOn, BigDecimal total, String coach) {

	/** The longest name. */
	public static final int LONGEST = 80;

	/**
	 * The total as it is read.
	 * @return the number without zeros that say nothing
	 */
	public String plain() {
		return this.total.stripTrailingZeros().toPlainString();
	}

	/** Whether another total is of the same measure of the same child. */
	public boolean sameAs(Measure other) {
		return this.name.equalsIgnoreCase(other.name) && Objects.equals(this.childId, other.childId);
	}

}
