package firstattempt.exchange;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A few words as they are typed.
 *
 * @param captureId made once for each form, or null
 * @param text the words
 */
public record Saying(@Nullable UUID captureId, @NotBlank @Size(max = Saying.LONGEST) String text) {

	/** The longest text. */
	public static final int LONGEST = 5000;

	public Saying {
		text = (text != null) ? text.replace("\r\n", "\n") : "";
	}

	/**
	 * A new form.
	 * @return the form, with nothing typed yet
	 */
	public static Saying empty() {
		return new Saying(UuidCreator.getTimeOrderedEpoch(), "");
	}

}
