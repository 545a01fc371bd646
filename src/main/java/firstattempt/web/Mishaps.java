package firstattempt.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * An address with a part that cannot be read leads nowhere, as any unknown one. Who
 * changes what others are changing all the time is told so.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Mishaps {

	@ExceptionHandler
	void unreadable(MethodArgumentTypeMismatchException mismatch, HttpServletResponse response) throws IOException {
		boolean address = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
		response.sendError((address ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
	}

	@ExceptionHandler
	void collided(ConcurrencyFailureException failure, HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.CONFLICT.value());
	}

}
