package commonweal.events;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * What a record of ours does not mark as nullable must be there, in its lists and maps too: absent or null, it makes an
 * event undecodable and a request's body invalid. Other people's classes are read as they ask for themselves.
 */
public final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return isOurs(member) ? Boolean.valueOf(!isNullable(typeOf(member))) : super.hasRequiredMarker(config, member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        if (!(annotated instanceof AnnotatedMember member) || !isOurs(member)) {
            return super.findSetterInfo(config, annotated);
        }
        AnnotatedType type = typeOf(member);
        return JsonSetter.Value.construct(isNullable(type) ? Nulls.DEFAULT : Nulls.FAIL,
                isNullable(contentOf(type)) ? Nulls.DEFAULT : Nulls.FAIL);
    }

    private static boolean isOurs(AnnotatedMember member) {
        Class<?> owner = member.getDeclaringClass();
        return owner.isRecord() && owner.getName().startsWith("commonweal.");
    }

    private static boolean isNullable(AnnotatedElement type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static AnnotatedType typeOf(AnnotatedMember member) {
        if (member instanceof AnnotatedParameter parameter
                && parameter.getOwner().getAnnotated() instanceof Executable maker) {
            return maker.getAnnotatedParameterTypes()[parameter.getIndex()];
        }
        return switch (member.getAnnotated()) {
            case Field field -> field.getAnnotatedType();
            case Method method -> method.getAnnotatedReturnType();
            default -> throw new IllegalStateException("a record has no such member: " + member);
        };
    }

    /** The values of a list or map, or the type itself when it holds none. */
    private static AnnotatedType contentOf(AnnotatedType type) {
        AnnotatedType[] arguments = type instanceof AnnotatedParameterizedType holder
                ? holder.getAnnotatedActualTypeArguments()
                : new AnnotatedType[0];
        return arguments.length == 0 ? type : arguments[arguments.length - 1];
    }
}
