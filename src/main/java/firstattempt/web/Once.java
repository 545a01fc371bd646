package firstattempt.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a form says once, however often the form arrives. */
@Component
public class Once {

	/**
	 * Writes, unless it was written. The column of the capture has to be unique in the
	 * database: of two that arrive at once, one is refused there, begins anew and finds
	 * what the other wrote.
	 * @param captureId made once for each form, or null if the form had none
	 * @param find finds what was written with it
	 * @param write writes it
	 * @param <T> what is written
	 * @return what was written now or before
	 */
	@Transactional
	public <T> T write(@Nullable UUID captureId, Function<UUID, Optional<T>> find, Supplier<T> write) {
		return Optional.ofNullable(captureId).flatMap(find).orElseGet(write);
	}

}
