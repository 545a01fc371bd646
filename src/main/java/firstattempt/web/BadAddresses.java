package firstattempt.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** An address with a part that cannot be read leads nowhere, as any unknown one. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BadAddresses {

	@ExceptionHandler
	String unreadable(MethodArgumentTypeMismatchException mismatch) {
		if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
			throw new NotFound();
		}
		throw mismatch;
	}

}
