// The least that a picture in a canvas can cost: a slider, and a triangle drawn anew for each of its steps, on a canvas as large as the
// widget's. What a browser takes for this is no widget's doing.
export const emptyPage = `<!doctype html>
<canvas width="2560" height="2512" style="width: 1280px; height: 1256px; position: absolute; left: 0; top: 0"></canvas>
<input type="range" max="1000" style="position: absolute; opacity: 0">
<script>
  const gl = document.querySelector('canvas').getContext('webgl2', { antialias: false, depth: false });
  const program = gl.createProgram();
  const attach = (kind, source) => {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, '#version 300 es\\n' + source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  };
  attach(gl.VERTEX_SHADER, 'in vec2 at; void main() { gl_Position = vec4(at, 0, 1); }');
  attach(gl.FRAGMENT_SHADER, 'precision highp float; out vec4 color; void main() { color = vec4(0, 1, 0, 1); }');
  gl.linkProgram(program);
  gl.useProgram(program);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([0, 0, 0.1, 0, 0, 0.1]), gl.STATIC_DRAW);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
  gl.viewport(0, 0, 2560, 2512);
  const draw = () => {
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  };
  document.querySelector('input').addEventListener('input', () => requestAnimationFrame(draw));
  document.documentElement.className = 'started complete';
</script>`;
